import type { Scene } from '../../core/index.ts'

const WINDOW_FROM_ROWS = 100
const MARGIN_PX = 400

/** A stretch of the picture's height, px: the part near the screen. */
export type Visible = readonly [number, number]

/** From 100 rows up only those near the screen are in the document: the stretch they reach into. Columns are all there. */
export function nearOf(rows: number, [from, to]: Visible): Visible | undefined {
  return rows < WINDOW_FROM_ROWS ? undefined : [from - MARGIN_PX, to + MARGIN_PX]
}

export function isNear(scene: Scene, row: Scene['rows'][number], visible: Visible): boolean {
  const near = scene.orientation === 'down' ? undefined : nearOf(scene.rows.length, visible)
  return near === undefined || (row.start + row.size >= near[0] && row.start <= near[1])
}
