import type { Scene, Timeline } from '../../core/index.ts'
import './diagram-tools.css'
import { Grips } from './grips.tsx'
import { useZoomGestures } from './use-zoom-gestures.ts'

/** What a person does with the picture, loaded after it: zooming and moving along in time, dragging a bar's end. */
export function DiagramTools({
  scene,
  timeline,
  scale,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly scale: number
}) {
  const ground = useZoomGestures(scene, timeline, scale)
  return (
    <div ref={ground} className="tools-ground">
      <Grips scene={scene} timeline={timeline} scale={scale} />
    </div>
  )
}
