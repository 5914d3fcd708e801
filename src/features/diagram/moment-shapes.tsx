import { layoutCount, type Messages, type Scene, type Timeline } from '../../core/index.ts'
import { isNear, type Visible } from './near-rows.ts'
import { Shapes } from './shape.tsx'
import { useTold } from './use-told.ts'

/** What the picture says of the moment and keeps in place: the receipt beside the rows and its sum. */
export function MomentShapes({
  scene,
  timeline,
  messages,
  visible,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
  readonly visible: Visible
}) {
  const t = useTold(timeline)
  return <Shapes shapes={countNear(scene, timeline, t, messages, visible).filter(({ cls }) => cls !== 'dot')} />
}

/** `layoutCount` of the rows that are in the document. */
export function countNear(scene: Scene, timeline: Timeline, t: number, messages: Messages, visible: Visible) {
  return layoutCount({ ...scene, rows: scene.rows.filter((row) => isNear(scene, row, visible)) }, timeline, t, messages)
}
