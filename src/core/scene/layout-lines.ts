import type { Timeline } from '../timeline/timeline.ts'
import { isOnAxis, timeToPosition } from './axis.ts'
import type { AxisPiece, RowClass, RowPlace, Shape } from './scene.ts'

/** Gate lines, solid, and stop lines, dashed: always vertical, for they join what happens at one moment. Dots are on `drawn` rows. */
export function layoutLines(
  timeline: Timeline,
  axis: readonly AxisPiece[],
  rows: readonly RowPlace[],
  drawn: ReadonlySet<string>,
  rowClass: RowClass,
): readonly Shape[] {
  const middle = new Map(rows.map((row) => [row.container, row.middle]))
  const shapes: Shape[] = []
  for (const gate of timeline.gates) {
    const x = timeToPosition(axis, gate.t)
    const from = middle.get(gate.container)
    const ends = gate.releases.flatMap((name) => {
      const y = middle.get(name)
      return y === undefined ? [] : [{ name, y }]
    })
    if (from === undefined || ends.length === 0 || !isOnAxis(axis, gate.t)) continue
    shapes.push({
      kind: 'line',
      cls: 'gate-line',
      x1: x,
      x2: x,
      y1: from,
      y2: ends.reduce((lowest, { y }) => Math.max(lowest, y), from),
    })
    for (const { name, y } of ends)
      if (drawn.has(name))
        shapes.push({ kind: 'circle', cls: 'gate-dot', cx: x, cy: y, r: rowClass === 'dense' ? 1.3 : 2.2 })
  }
  for (const stop of timeline.stops) {
    const from = middle.get(stop.gone)
    const to = middle.get(stop.waited)
    const x = timeToPosition(axis, stop.t)
    if (from !== undefined && to !== undefined && isOnAxis(axis, stop.t))
      shapes.push({ kind: 'line', cls: 'stop-line', x1: x, x2: x, y1: from, y2: to })
  }
  return shapes
}
