import { layoutCount, type Messages, type Scene, type Timeline } from '../../core/index.ts'
import { isNear, type Visible } from './near-rows.ts'
import { Shapes } from './shape.tsx'
import { useTold } from './use-told.ts'

/**
 * What the picture says of the moment and keeps in place: the receipt beside the rows and its sum. It lies over the picture as an
 * SVG of its own: what changes while it plays has nothing else drawn again.
 */
export function MomentShapes({
  scene,
  timeline,
  messages,
  scale,
  visible,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
  readonly scale: number
  readonly visible: Visible
}) {
  const t = useTold(timeline)
  const { receiptX: x, width, height } = scene
  if (x === undefined) return null
  return (
    <svg
      className="pod moment-shapes"
      aria-hidden="true"
      viewBox={`${x} 0 ${width - x} ${height}`}
      width={(width - x) * scale}
      height={height * scale}
      style={{ left: x * scale }}
    >
      <Shapes shapes={countNear(scene, timeline, t, messages, visible).filter(({ cls }) => cls !== 'dot')} />
    </svg>
  )
}

/** `layoutCount` of the rows that are in the document. */
export function countNear(scene: Scene, timeline: Timeline, t: number, messages: Messages, visible: Visible) {
  return layoutCount({ ...scene, rows: scene.rows.filter((row) => isNear(scene, row, visible)) }, timeline, t, messages)
}
