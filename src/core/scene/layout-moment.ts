import type { PictureMessages } from '../messages/messages.ts'
import type { Moment } from '../timeline/moment.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { isOnAxis, momentLabel, timeToPosition } from './axis.ts'
import { chartY } from './layout-chart.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { Scene, SceneMoment, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/** What moves with every frame, as numbers: where the playhead is and what its pill says. */
export interface PlayheadPlace {
  readonly position: number
  readonly label: string
  /** False when the moment lies outside a zoomed axis: there is no line then. */
  readonly isShown: boolean
}

/** The playhead's place at `t`, without the count: cheap enough for every frame. */
export function placePlayhead(scene: Scene, timeline: Timeline, t: number, messages: PictureMessages): PlayheadPlace {
  const names = messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  return {
    position: timeToPosition(scene.axis, t),
    label: momentLabel(scene.axis, t, names),
    isShown: isOnAxis(scene.axis, t),
  }
}

/**
 * What the playhead of a picture whose time runs right shows at `t`: its line and label, a dot on every counted bar, the receipt, and the point on the READY
 * chart. The dots are the count: as many as `stateAt` says. Pure.
 */
export function layoutMoment(scene: Scene, timeline: Timeline, t: number, messages: PictureMessages): SceneMoment {
  const { position, label, isShown } = placePlayhead(scene, timeline, t, messages)
  const line = lineAndPill(scene, position, label)
  const played = layoutPlayed(scene, position)
  const count = layoutCount(scene, timeline, t, messages)
  return { t, position, label, shapes: [...played, ...(isShown ? line : []), ...count.filter(isShown ? all : isFixed)] }
}

const all = (): boolean => true
const isFixed = ({ cls }: Shape): boolean => cls !== 'dot'

/** The part that changes only when the row or a bar does: dots, receipt, sum. `t` moves the dots along. */
export function layoutCount(scene: Scene, timeline: Timeline, t: number, messages: PictureMessages): readonly Shape[] {
  const moment = stateAt(timeline, t)
  const position = timeToPosition(scene.axis, t)
  const isAcross = scene.orientation === 'across'
  const sizes = ROW_SIZES[scene.rowClass]
  const places = new Map(scene.rows.map((row) => [row.container, row]))
  const shapes: Shape[] = []
  for (const line of moment.receipt) {
    const place = places.get(line.name)
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
      x: scene.receiptX + UNITS_AT,
      y: place.middle + size * 0.34,
      text: line.adds === 1 ? `+${place.stack?.length ?? 1}` : '0',
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
    if (scene.receiptX !== undefined) shapes.push(...layoutSum(scene, scene.receiptX, scene.chart.base, moment))
  }
  return shapes
}

/** Where the units of the receipt's numbers end, px from the column. */
const UNITS_AT = 42
const SUM_SIZE = 24
const MONO_EM = 0.6

/** READY as the sum under the rule, its numerator's units under those above. */
function layoutSum(scene: Scene, x: number, base: number, { ready, total }: Moment): readonly Shape[] {
  const text = `${ready}/${total}`
  const start = x + UNITS_AT - String(ready).length * SUM_SIZE * MONO_EM + 2
  const room = scene.width - 4 - start
  const size = Math.min(SUM_SIZE, (SUM_SIZE * room) / (text.length * SUM_SIZE * MONO_EM))
  return [
    { kind: 'line', cls: 'sum-line', x1: x + 12, x2: scene.width - 12, y1: base - 36, y2: base - 36 },
    { kind: 'text', cls: 'total', x: start, y: base - 8, text, size: Math.floor(size * 10) / 10, anchor: 'start' },
  ]
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

/** The axis track up to the playhead, a piece an act. */
export function layoutPlayed(scene: Pick<Scene, 'axis' | 'track'>, position: number): readonly Shape[] {
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

export function pillWidthOf(label: string): number {
  return Math.max(44, textWidth(label, 11) + 18)
}

/** Left edge of a pill of this width, kept within the picture. */
export function placePill(scene: Pick<Scene, 'width'>, position: number, width: number): number {
  return Math.min(Math.max(position - width / 2, 0), scene.width - width)
}

export function lineAndPill(
  scene: Pick<Scene, 'width' | 'track' | 'lineEnd'>,
  position: number,
  label: string,
): readonly Shape[] {
  const width = pillWidthOf(label)
  const x = placePill(scene, position, width)
  return [
    { kind: 'line', cls: 'playhead', x1: position, x2: position, y1: scene.track, y2: scene.lineEnd },
    { kind: 'rect', cls: 'pill', x, y: scene.track - 10, width, height: 20, rx: 10 },
    { kind: 'text', cls: 'pill-text', x: x + width / 2, y: scene.track + 4, text: label, size: 11, anchor: 'middle' },
  ]
}
