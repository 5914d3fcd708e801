import type { PictureMessages } from '../messages/messages.ts'
import { allContainers, type ContainerList } from '../pod/pod-model.ts'
import type { Segment, Timeline } from '../timeline/timeline.ts'
import { layoutAxis, tickLabel, tickStep, timeToPosition } from './axis.ts'
import type { AxisPiece, RowPlace, Scene, SceneGroup, SceneView, Shape } from './scene.ts'
import { usualLength } from './stretch.ts'
import { tenths } from './tenths.ts'
import { fitText, textWidth } from './text-width.ts'

const HEAD = 74
const AXIS_WIDTH = 58
const NARROWEST_COLUMN = 84
const BAR = 28
/** Names of acts nearer than this would lie over each other. */
const ACTS_APART = 15

/**
 * The picture for phones: time runs down, a column a container, the list boxes upright. `stretch` makes time longer (what is not to
 * scale stays) or, below 1, all of it shorter.
 */
export function layoutDown(
  timeline: Timeline,
  view: Pick<SceneView, 'width'> & { readonly stretch?: number },
  messages: PictureMessages,
): Scene {
  const containers = allContainers(timeline.pod)
  const column = Math.max(NARROWEST_COLUMN, (view.width - AXIS_WIDTH - 6) / Math.max(1, containers.length))
  const width = AXIS_WIDTH + column * containers.length + 6
  const axis = stretchAxis(layoutAxis(timeline.acts, HEAD, HEAD + usualLength(timeline.acts)), view.stretch ?? 1)
  const height = Math.ceil((axis.at(-1)?.to ?? HEAD) + 12)
  const rows: RowPlace[] = containers.map(({ name }, i) => ({
    container: name,
    start: AXIS_WIDTH + column * i,
    size: column,
    middle: AXIS_WIDTH + column * (i + 0.5),
    bar: BAR,
  }))
  const groups: SceneGroup[] = []
  let first = 0
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'] satisfies ContainerList[]) {
    const count = containers.filter((container) => container.list === list).length
    if (count === 0) continue
    const x = AXIS_WIDTH + column * first
    groups.push({
      key: `box-${list}`,
      kind: 'box',
      list,
      shapes: [
        { kind: 'rect', cls: 'box', x: x + 3.5, y: 7.5, width: column * count - 7, height: height - 8, rx: 6 },
        {
          kind: 'text',
          cls: 'box-title',
          x: x + 12,
          y: 25,
          text: fitText(list, 11, column * count - 20, true),
          size: 11,
          anchor: 'start',
        },
      ],
    })
    first += count
  }
  const used: LabelPlace[] = []
  return {
    width,
    height,
    orientation: 'down',
    rowClass: 'regular',
    axis,
    track: 0,
    lineEnd: width,
    rows,
    receiptX: undefined,
    chart: undefined,
    groups: [
      ...groups,
      { key: 'axis', kind: 'axis', shapes: axisDown(timeline, axis, width, messages) },
      { key: 'lines', kind: 'lines', shapes: linesDown(timeline, axis, rows) },
      ...containers.map(
        (container, i): SceneGroup => ({
          key: `row-${i}`,
          kind: 'row',
          container: container.name,
          shapes: [
            {
              kind: 'text',
              cls: 'name',
              x: rows[i]?.middle ?? 0,
              y: 48,
              text: fitText(container.name, 12.5, column - 8, true),
              size: 12.5,
              anchor: 'middle',
            },
            {
              kind: 'text',
              cls: `kind k-${container.role}`,
              x: rows[i]?.middle ?? 0,
              y: 63,
              text: fitText(messages.scene.kinds[container.role].split(',')[0] ?? '', 11, column - 6),
              size: 11,
              anchor: 'middle',
            },
            ...(timeline.lanes[i]?.segments ?? []).flatMap((segment) =>
              segmentDown(segment, container.role, rows[i]?.middle ?? 0, axis),
            ),
            ...breaksDown(timeline.lanes[i]?.segments ?? [], rows[i]?.middle ?? 0, axis),
          ],
        }),
      ),
      {
        key: 'over',
        kind: 'over',
        shapes: containers.flatMap(({ name, role }, i) =>
          marksDown(timeline, name, role, i, rows, axis, messages, used),
        ),
      },
    ],
  }
}

function stretchAxis(axis: readonly AxisPiece[], stretch: number): readonly AxisPiece[] {
  let at = HEAD
  return axis.map((piece) => {
    const from = at
    at += (piece.to - piece.from) * (piece.broken ? Math.min(1, stretch) : stretch)
    return { ...piece, from, to: at }
  })
}

function axisDown(
  timeline: Timeline,
  axis: readonly AxisPiece[],
  width: number,
  messages: PictureMessages,
): readonly Shape[] {
  const names = messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  let named = Number.NEGATIVE_INFINITY
  return axis.flatMap((piece, i): readonly Shape[] => {
    const shapes: Shape[] = []
    if (axis.findIndex(({ act }) => act === piece.act) === i) {
      shapes.push({ kind: 'line', cls: 'act-line', x1: 4, x2: width, y1: piece.from, y2: piece.from })
    }
    if (shapes.length > 0 && piece.from >= named + ACTS_APART) {
      named = piece.from
      shapes.push({
        kind: 'text',
        cls: 'act',
        x: 0,
        y: piece.from + 14,
        text: names[piece.name],
        size: 11,
        anchor: 'start',
      })
    }
    if (piece.broken) return shapes
    const step = tickStep(piece, 30)
    const perMs = (piece.to - piece.from) / Math.max(1, piece.toMs - piece.fromMs)
    for (let at = step; at + piece.zeroMs <= piece.toMs; at += step) {
      const y = piece.from + (at + piece.zeroMs - piece.fromMs) * perMs
      if (y < piece.from + 26 || y > piece.to - 8) continue
      shapes.push({ kind: 'line', cls: 'tick', x1: AXIS_WIDTH - 8, x2: AXIS_WIDTH - 3, y1: y, y2: y })
      shapes.push({
        kind: 'text',
        cls: 'tick-label',
        x: AXIS_WIDTH - 12,
        y: y + 4,
        text: tickLabel(at, piece.zeroMs > 0),
        size: 11,
        anchor: 'end',
      })
    }
    return shapes
  })
}

function linesDown(timeline: Timeline, axis: readonly AxisPiece[], rows: readonly RowPlace[]): readonly Shape[] {
  const middle = new Map(rows.map((row) => [row.container, row.middle]))
  const shapes: Shape[] = []
  for (const gate of timeline.gates) {
    const y = timeToPosition(axis, gate.t)
    const from = middle.get(gate.container)
    const ends = gate.releases.flatMap((name) => middle.get(name) ?? [])
    if (from === undefined || ends.length === 0) continue
    shapes.push({ kind: 'line', cls: 'gate-line', y1: y, y2: y, x1: from, x2: Math.max(...ends) })
    for (const x of ends) shapes.push({ kind: 'circle', cls: 'gate-dot', cx: x, cy: y, r: 2.2 })
  }
  for (const stop of timeline.stops) {
    const from = middle.get(stop.gone)
    const to = middle.get(stop.waited)
    const y = timeToPosition(axis, stop.t)
    if (from !== undefined && to !== undefined)
      shapes.push({ kind: 'line', cls: 'stop-line', y1: y, y2: y, x1: from, x2: to })
  }
  return shapes
}

function segmentDown(segment: Segment, role: string, x: number, axis: readonly AxisPiece[]): readonly Shape[] {
  const from = timeToPosition(axis, segment.fromMs)
  const to = timeToPosition(axis, segment.toMs)
  if (to - from < 0.5) return []
  const bar = (cls: string, inset: number, width = BAR): Shape => ({
    kind: 'rect',
    cls,
    x: x - width / 2 + inset,
    y: from + inset,
    width: width - 2 * inset,
    height: Math.max(0.5, to - from - 2 * inset),
    rx: 2,
  })
  switch (segment.state) {
    case 'waiting':
    case 'pulling':
    case 'creating':
      return [{ kind: 'line', cls: 'wait', x1: x, x2: x, y1: from + 2, y2: Math.max(from + 2, to - 3) }]
    case 'backoff':
      return [{ kind: 'line', cls: 'back-off', x1: x, x2: x, y1: from + 2, y2: Math.max(from + 2, to - 3) }]
    case 'init':
      return [bar('init-ground', 0.5), bar('hatch', 0.5)]
    case 'starting':
    case 'running':
    case 'unseen':
    case 'masked':
      return [bar(`outline-${role}`, 0.75)]
    case 'counted':
      return [
        bar(`solid-${role}`, 0),
        ...(role === 'sidecar' ? [{ kind: 'line' as const, cls: 'rail', x1: x, x2: x, y1: from, y2: to }] : []),
      ]
    case 'tail':
      return [bar(`solid-${role} tail`, 0, BAR / 2)]
    case 'ephemeral':
      return [bar('ephemeral', 0.75)]
    default:
      return []
  }
}

/** Two slanted hairlines over a bar that is up where the axis is broken. */
function breaksDown(segments: readonly Segment[], x: number, axis: readonly AxisPiece[]): readonly Shape[] {
  return axis
    .filter(({ broken }) => broken)
    .flatMap((piece): readonly Shape[] => {
      const at = piece.fromMs + (piece.toMs - piece.fromMs) * 0.74
      const isUp = segments.some(
        ({ fromMs, toMs, state }) =>
          fromMs <= at && at < toMs && (state === 'counted' || state === 'running' || state === 'starting'),
      )
      if (!isUp) return []
      const y = piece.from + (piece.to - piece.from) * 0.74
      const [left, right] = [x - BAR / 2 - 4, x + BAR / 2 + 4]
      return [
        {
          kind: 'path',
          cls: 'break',
          d: `M${tenths(left)} ${tenths(y + 4)}L${tenths(right)} ${tenths(y - 3)}M${tenths(left)} ${tenths(y + 11)}L${tenths(right)} ${tenths(y + 4)}`,
        },
      ]
    })
}

/** Where a label stands already; one that would cover it is left out (the mark and the table have its fact). */
interface LabelPlace {
  readonly y: number
  readonly from: number
  readonly to: number
}

function marksDown(
  timeline: Timeline,
  name: string,
  role: string,
  index: number,
  rows: readonly RowPlace[],
  axis: readonly AxisPiece[],
  messages: PictureMessages,
  used: LabelPlace[],
): readonly Shape[] {
  const place = rows[index]
  if (place === undefined) return []
  const x = place.middle
  const shapes: Shape[] = []
  /** Left of the bar, over the earlier column; the first column writes to its right. */
  const label = (y: number, text: string, cls = 'label'): void => {
    const words = text.includes(' ') && textWidth(text, 11) > place.size / 2 ? text.split(' ') : [text]
    const width = Math.max(...words.map((word) => textWidth(word, 11)))
    const from = index === 0 ? x + BAR / 2 + 6 : x - BAR / 2 - 6 - width
    const to = from + width
    if (used.some((other) => Math.abs(other.y - y) < 13 && from < other.to && other.from < to)) return
    used.push({ y, from, to })
    for (const [i, word] of words.entries()) {
      const at = y + 4 + (i - (words.length - 1) / 2) * 12
      shapes.push({
        kind: 'text',
        cls,
        x: index === 0 ? x + BAR / 2 + 6 : x - BAR / 2 - 6,
        y: at,
        text: word,
        size: 11,
        anchor: index === 0 ? 'start' : 'end',
      })
    }
  }
  for (const gate of timeline.gates.filter(({ container }) => container === name)) {
    const y = timeToPosition(axis, gate.t)
    shapes.push({ kind: 'path', cls: `diamond k-${role}`, d: `M${tenths(x)} ${tenths(y - 6)}l6 6l-6 6l-6 -6z` })
    label(y, messages.scene.gates[gate.opens])
  }
  for (const event of timeline.events.filter((one) => one.container === name && one.type === 'sigterm')) {
    const y = timeToPosition(axis, event.t)
    shapes.push({ kind: 'line', cls: 'notch', x1: x - BAR / 2 - 1, x2: x + BAR / 2 + 1, y1: y, y2: y })
    label(y + 12, 'SIGTERM')
  }
  for (const attempt of timeline.attempts.filter(
    ({ container, finishedMs }) => container === name && finishedMs !== undefined,
  )) {
    const y = timeToPosition(axis, attempt.finishedMs ?? 0)
    const hasGate = timeline.gates.some(
      (gate) => gate.container === name && Math.abs(timeToPosition(axis, gate.t) - y) < 9,
    )
    if (attempt.exitCode !== 0) {
      const d = `M${tenths(x - 5)} ${tenths(y - 5)}l10 10M${tenths(x + 5)} ${tenths(y - 5)}l-10 10`
      shapes.push({ kind: 'path', cls: 'cross-ground', d }, { kind: 'path', cls: 'cross', d })
      label(y, messages.scene.exitCode(attempt.exitCode ?? 0), 'label fail')
    } else if (!hasGate) {
      shapes.push({ kind: 'circle', cls: `exit k-${role}`, cx: x, cy: y, r: 3.6 })
    }
  }
  return shapes
}
