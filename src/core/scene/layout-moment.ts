import type { Messages } from '../messages/messages.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { momentLabel, timeToPosition } from './axis.ts'
import { chartY } from './layout-chart.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { Scene, SceneMoment, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/**
 * What the playhead shows at `t`: its line and label, a dot on every counted bar, the receipt, and the point on the READY
 * chart. The dots are the count: as many as `stateAt` says. Pure.
 */
export function layoutMoment(scene: Scene, timeline: Timeline, t: number, messages: Messages): SceneMoment {
  const position = timeToPosition(scene.axis, t)
  const names = messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  const label = momentLabel(scene.axis, t, names)
  const shapes =
    scene.orientation === 'across'
      ? [...playedShapes(scene, position), ...lineAndPill(scene, position, label)]
      : lineDown(scene, position, label)
  return { t, position, label, shapes: [...shapes, ...layoutCount(scene, timeline, t, messages)] }
}

/** The part that changes only when the row or a bar does: dots, receipt, sum. `t` moves the dots along. */
export function layoutCount(scene: Scene, timeline: Timeline, t: number, messages: Messages): readonly Shape[] {
  const moment = stateAt(timeline, t)
  const position = timeToPosition(scene.axis, t)
  const isAcross = scene.orientation === 'across'
  const sizes = ROW_SIZES[scene.rowClass]
  const shapes: Shape[] = []
  for (const [i, line] of moment.receipt.entries()) {
    const place = scene.rows[i]
    if (place === undefined) continue
    if (line.adds === 1) {
      const radius = scene.rowClass === 'dense' ? 2.4 : 4
      shapes.push({
        kind: 'circle',
        cls: 'dot',
        cx: isAcross ? position : place.middle,
        cy: isAcross ? place.middle : position,
        r: radius,
      })
    }
    if (scene.receiptX === undefined) continue
    const size = sizes.twoLines ? 15 : scene.rowClass === 'dense' ? 10 : 12
    shapes.push({
      kind: 'text',
      cls: line.adds === 1 ? `receipt k-${line.role}` : 'receipt zero',
      x: scene.receiptX + 42,
      y: place.middle + size * 0.34,
      text: line.adds === 1 ? '+1' : '0',
      size,
      anchor: 'end',
    })
    if (scene.rowClass !== 'dense')
      shapes.push(
        ...receiptWords(messages.scene.receipt[line.reason], scene.receiptX + 52, place.middle, sizes.twoLines),
      )
  }
  if (scene.chart !== undefined) {
    shapes.push({ kind: 'circle', cls: 'dot', cx: position, cy: chartY(scene.chart, moment.ready, moment.total), r: 4 })
    if (scene.receiptX !== undefined) {
      shapes.push({
        kind: 'line',
        cls: 'sum-line',
        x1: scene.receiptX + 12,
        x2: scene.width - 12,
        y1: scene.chart.base - 36,
        y2: scene.chart.base - 36,
      })
      shapes.push({
        kind: 'text',
        cls: 'total',
        x: scene.receiptX + 24,
        y: scene.chart.base - 8,
        text: `${moment.ready}/${moment.total}`,
        size: 24,
        anchor: 'start',
      })
    }
  }
  return shapes
}

/** A reason with a comma takes two lines where there is room; else its second half says enough. */
function receiptWords(text: string, x: number, middle: number, roomy: boolean): readonly Shape[] {
  const parts = text.split(/(?<=,) /)
  const lines = roomy ? parts : [parts.at(-1) ?? text]
  const size = roomy ? 11 : 10
  return lines.map((line, i) => ({
    kind: 'text',
    cls: 'reason',
    x,
    y: middle + 4 + (i - (lines.length - 1) / 2) * 12.5,
    text: line,
    size,
    anchor: 'start',
  }))
}

export function playedShapes(scene: Pick<Scene, 'axis' | 'track'>, position: number): readonly Shape[] {
  return scene.axis.flatMap((piece, i): readonly Shape[] => {
    const end = Math.min(position, piece.to)
    if (end <= piece.from + 2) return []
    const inset = i > 0 ? 1.5 : 0
    return [
      {
        kind: 'rect',
        cls: 'played',
        x: piece.from + inset,
        y: scene.track - 2,
        width: end - piece.from - inset,
        height: 4,
        rx: 2,
      },
    ]
  })
}

export function lineAndPill(
  scene: Pick<Scene, 'width' | 'track' | 'lineEnd'>,
  position: number,
  label: string,
): readonly Shape[] {
  const width = pillWidth(label)
  const x = Math.min(Math.max(position - width / 2, 0), scene.width - width)
  return [
    { kind: 'line', cls: 'playhead', x1: position, x2: position, y1: scene.track, y2: scene.lineEnd },
    { kind: 'rect', cls: 'pill', x, y: scene.track - 10, width, height: 20, rx: 10 },
    { kind: 'text', cls: 'pill-text', x: x + width / 2, y: scene.track + 4, text: label, size: 11, anchor: 'middle' },
  ]
}

function lineDown(scene: Scene, position: number, label: string): readonly Shape[] {
  const width = pillWidth(label)
  return [
    { kind: 'line', cls: 'playhead', x1: 0, x2: scene.width, y1: position, y2: position },
    { kind: 'rect', cls: 'pill', x: 0, y: position - 10, width, height: 20, rx: 10 },
    { kind: 'text', cls: 'pill-text', x: width / 2, y: position + 4, text: label, size: 11, anchor: 'middle' },
  ]
}

function pillWidth(label: string): number {
  return Math.max(44, textWidth(label, 11) + 18)
}
