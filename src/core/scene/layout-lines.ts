import type { Timeline } from '../timeline/timeline.ts'
import { isOnAxis, timeToPosition } from './axis.ts'
import type { AxisPiece, RowClass, RowPlace, Shape } from './scene.ts'

/** Gate lines, solid, and stop lines, dashed: always vertical, for they join what happens at one moment. Dots are on rows that are drawn. */
export function layoutLines(
  timeline: Timeline,
  axis: readonly AxisPiece[],
  rows: readonly RowPlace[],
  rowClass: RowClass,
  draws?: (row: RowPlace) => boolean,
): readonly Shape[] {
  const places = new Map(rows.map((row) => [row.container, row]))
  const shapes: Shape[] = []
  for (const gate of timeline.gates) {
    const x = timeToPosition(axis, gate.t)
    const from = places.get(gate.container)?.middle
    const ends = gate.releases.flatMap((name) => places.get(name) ?? [])
    if (from === undefined || ends.length === 0 || !isOnAxis(axis, gate.t)) continue
    shapes.push({
      kind: 'line',
      cls: 'gate-line',
      x1: x,
      x2: x,
      y1: from,
      y2: Math.max(...ends.map(({ middle }) => middle)),
    })
    for (const end of ends)
      if (draws?.(end) !== false)
        shapes.push({ kind: 'circle', cls: 'gate-dot', cx: x, cy: end.middle, r: rowClass === 'dense' ? 1.3 : 2.2 })
  }
  for (const stop of timeline.stops) {
    const from = places.get(stop.gone)?.middle
    const to = places.get(stop.waited)?.middle
    const x = timeToPosition(axis, stop.t)
    if (from !== undefined && to !== undefined && isOnAxis(axis, stop.t))
      shapes.push({ kind: 'line', cls: 'stop-line', x1: x, x2: x, y1: from, y2: to })
  }
  return shapes
}
