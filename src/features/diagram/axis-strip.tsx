import { useMemo } from 'react'
import { layoutAxisStrip, type Messages, type Timeline } from '../../core/index.ts'
import { useWidth } from '../../ui/use-width.ts'
import './axis-strip.css'
import { AxisSlider } from './axis-slider.tsx'
import type { Visible } from './near-rows.ts'
import { Playhead } from './playhead.tsx'
import { Shapes } from './shape.tsx'

const NO_ROWS: Visible = [0, 0]

/** The timeline's axis by itself: the same ticks, track, pill and slider, at the foot of other views. */
export function AxisStrip({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const [frame, width] = useWidth()
  const scene = useMemo(() => layoutAxisStrip(timeline, Math.max(240, width), messages), [timeline, width, messages])
  return (
    <div ref={frame} className="axis-strip">
      {width > 0 && (
        <>
          <svg className="pod" viewBox={`0 0 ${scene.width} ${scene.height}`} height={scene.height} aria-hidden="true">
            {scene.groups.map((group) => (
              <Shapes key={group.key} shapes={group.shapes} />
            ))}
          </svg>
          <Playhead scene={scene} timeline={timeline} messages={messages} scale={1} visible={NO_ROWS} />
          <AxisSlider scene={scene} timeline={timeline} messages={messages} scale={1} />
        </>
      )}
    </div>
  )
}
