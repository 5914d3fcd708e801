import type { Messages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Segment, SegmentState, Timeline } from '../timeline/timeline.ts'
import { timeToPosition } from './axis.ts'
import { placeLabels, type RowLabel } from './place-labels.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { AxisPiece, RowClass, RowPlace, SceneGroup, Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

export interface Places {
  readonly axis: readonly AxisPiece[]
  readonly rows: readonly RowPlace[]
  readonly rowClass: RowClass
  readonly gutter: number
  readonly bottom: number
}

/** Processes that are up, by how they are drawn. */
const UP: ReadonlySet<SegmentState> = new Set([
  'init',
  'starting',
  'running',
  'unseen',
  'masked',
  'counted',
  'ephemeral',
])
const NARROWEST = 0.4

/** One container's row, and what of it is drawn above all rows: gates, marks and their labels. */
export function layoutRow(
  timeline: Timeline,
  container: ContainerModel,
  index: number,
  places: Places,
  messages: Messages,
): { readonly row: SceneGroup; readonly over: readonly Shape[] } {
  const place = places.rows[index]
  const lane = timeline.lanes[index]
  if (place === undefined || lane === undefined) {
    return { row: { key: `row-${index}`, kind: 'row', container: container.name, shapes: [] }, over: [] }
  }
  const shapes: Shape[] = [...layoutName(container, place, places, messages)]
  for (const segment of lane.segments) shapes.push(...layoutSegment(segment, container.role, place, places, messages))
  const { marks, notches, labels } = layoutMarks(timeline, container, place, places, messages)
  shapes.push(...notches)
  shapes.push(...breakGlyphs(lane.segments, place, places.axis))
  return {
    row: { key: `row-${index}`, kind: 'row', container: container.name, shapes },
    over: [...marks, ...placeLabels(labels, place, places)],
  }
}

function layoutName(
  { name, role }: ContainerModel,
  place: RowPlace,
  { rowClass, gutter }: Places,
  messages: Messages,
): readonly Shape[] {
  const sizes = ROW_SIZES[rowClass]
  const y = place.middle
  if (sizes.twoLines) {
    return [
      {
        kind: 'text',
        cls: 'name',
        x: 12,
        y: y - 2,
        text: fitText(name, sizes.name, gutter - 22, true),
        size: sizes.name,
        anchor: 'start',
      },
      {
        kind: 'text',
        cls: `kind k-${role}`,
        x: 12,
        y: y + 13,
        text: fitText(messages.scene.kinds[role], 11, gutter - 22),
        size: 11,
        anchor: 'start',
      },
    ]
  }
  const short = rowClass === 'card' ? '' : messages.scene.shortKinds[role]
  const shortWidth = short === '' ? 0 : textWidth(short, sizes.name - 1.5) + 8
  const shown: Shape[] = [
    {
      kind: 'text',
      cls: 'name',
      x: 12,
      y: y + sizes.name * 0.34,
      text: fitText(name, sizes.name, gutter - 24 - shortWidth, true),
      size: sizes.name,
      anchor: 'start',
    },
  ]
  if (short !== '')
    shown.push({
      kind: 'text',
      cls: `kind k-${role}`,
      x: gutter - 10,
      y: y + sizes.name * 0.32,
      text: short,
      size: sizes.name - 1.5,
      anchor: 'end',
    })
  return shown
}

function layoutSegment(
  segment: Segment,
  role: ContainerModel['role'],
  place: RowPlace,
  places: Places,
  messages: Messages,
): readonly Shape[] {
  const from = timeToPosition(places.axis, segment.fromMs)
  const to = timeToPosition(places.axis, segment.toMs)
  const width = to - from
  if (width < NARROWEST) return []
  const top = place.middle - place.bar / 2
  const roomy = ROW_SIZES[places.rowClass].twoLines
  const bar = (cls: string, inset: number): Shape => ({
    kind: 'rect',
    cls,
    x: from + inset,
    y: top + inset,
    width: Math.max(0.5, width - 2 * inset),
    height: place.bar - 2 * inset,
    rx: 2,
  })
  const word = (text: string, cls: string): readonly Shape[] =>
    roomy && width > textWidth(text, 11) + 18
      ? [{ kind: 'text', cls, x: from + 9, y: place.middle + 4, text, size: 11, anchor: 'start' }]
      : []
  const words = messages.scene
  switch (segment.state) {
    case 'waiting':
    case 'pulling':
    case 'creating': {
      if (width < 6) return []
      const line: Shape = { kind: 'line', cls: 'wait', x1: from + 2, x2: to - 3, y1: place.middle, y2: place.middle }
      const seconds = `${segment.assumed ? '~' : ''}${Number(((segment.toMs - segment.fromMs) / 1000).toFixed(1))} s`
      const label = words.pull(seconds)
      const fits = segment.state === 'pulling' && places.rowClass === 'regular' && width > textWidth(label, 11) + 4
      return fits
        ? [
            line,
            {
              kind: 'text',
              cls: 'assumed',
              x: (from + to) / 2,
              y: place.middle - 7,
              text: label,
              size: 11,
              anchor: 'middle',
            },
          ]
        : [line]
    }
    case 'backoff': {
      if (width < 9) return []
      const line: Shape = {
        kind: 'line',
        cls: 'back-off',
        x1: from + 7,
        x2: to - 2,
        y1: place.middle,
        y2: place.middle,
      }
      const label = words.backOff(`${Number(((segment.toMs - segment.fromMs) / 1000).toFixed(0))} s`)
      const labelWidth = textWidth(label, 11) + 10
      if (!roomy || width < labelWidth + 16) return [line]
      const middle = (from + to) / 2
      return [
        line,
        {
          kind: 'rect',
          cls: 'label-ground',
          x: middle - labelWidth / 2,
          y: place.middle - 8,
          width: labelWidth,
          height: 16,
        },
        { kind: 'text', cls: 'label fail', x: middle, y: place.middle + 4, text: label, size: 11, anchor: 'middle' },
      ]
    }
    case 'init':
      return [bar('init-ground', 0.5), { ...bar('hatch', 0.5) }]
    case 'starting':
      return [bar(`outline-${role}`, 0.75), ...word(words.starting, 'in-bar')]
    case 'running':
      return [bar(`outline-${role}`, 0.75), ...word(words.notReady, 'in-bar')]
    case 'unseen':
      return [bar(`outline-${role}`, 0.75)]
    case 'masked':
      return [bar(`outline-${role}`, 0.75), ...word(words.readyNotCounted, 'in-bar')]
    case 'counted': {
      const label = word(words.ready, 'on-bar')
      const rail: Shape[] =
        role === 'sidecar' && place.bar > 8
          ? [
              {
                kind: 'line',
                cls: 'rail',
                x1: label.length > 0 ? from + 49 : from,
                x2: to,
                y1: place.middle,
                y2: place.middle,
              },
            ]
          : []
      return [bar(`solid-${role}`, 0), ...rail, ...label]
    }
    case 'tail':
      return [
        {
          kind: 'rect',
          cls: `solid-${role} tail`,
          x: from,
          y: place.middle - place.bar / 4,
          width,
          height: place.bar / 2,
        },
      ]
    case 'ephemeral':
      return [bar('ephemeral', 0.75)]
    default:
      return []
  }
}

/** Two slanted hairlines over each bar where the axis is broken. */
function breakGlyphs(segments: readonly Segment[], place: RowPlace, axis: readonly AxisPiece[]): readonly Shape[] {
  const top = place.middle - place.bar / 2
  const bottom = place.middle + place.bar / 2
  return axis
    .filter((piece) => piece.broken)
    .flatMap((piece): readonly Shape[] => {
      const share = 0.74
      const at = piece.fromMs + (piece.toMs - piece.fromMs) * share
      const isUp = segments.some((segment) => segment.fromMs <= at && at < segment.toMs && UP.has(segment.state))
      if (!isUp) return []
      const x = piece.from + (piece.to - piece.from) * share
      return [
        {
          kind: 'path',
          cls: 'break',
          d: `M${r(x - 4)} ${r(bottom + 3)}L${r(x)} ${r(top - 3)}M${r(x + 3)} ${r(bottom + 3)}L${r(x + 7)} ${r(top - 3)}`,
        },
      ]
    })
}

/** Gates, signals and ends of one container, with what is written beside them. */
function layoutMarks(
  timeline: Timeline,
  { name, role }: ContainerModel,
  place: RowPlace,
  places: Places,
  messages: Messages,
) {
  const marks: Shape[] = []
  const notches: Shape[] = []
  const labels: RowLabel[] = []
  const { axis, rowClass } = places
  const top = place.middle - place.bar / 2
  const isBig = ROW_SIZES[rowClass].twoLines
  const words = messages.scene
  for (const gate of timeline.gates) {
    if (gate.container !== name) continue
    const x = timeToPosition(axis, gate.t)
    const d = rowClass === 'dense' ? 3 : isBig ? 5.5 : 4.5
    marks.push({
      kind: 'path',
      cls: `diamond k-${role}`,
      d: `M${r(x)} ${r(place.middle - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`,
    })
    labels.push({ x, text: words.gates[gate.opens], rank: 1, fail: false })
  }
  for (const event of timeline.events) {
    if (event.container !== name || (event.type !== 'sigterm' && event.type !== 'pull-failed')) continue
    const x = timeToPosition(axis, event.t)
    if (event.type === 'sigterm') {
      notches.push({ kind: 'line', cls: 'notch', x1: x, x2: x, y1: top - 1, y2: top + place.bar + 1 })
      labels.push({ x, text: 'SIGTERM', rank: 2, fail: false })
    } else {
      marks.push(...cross(x, place))
    }
  }
  for (const attempt of timeline.attempts) {
    if (attempt.container !== name || attempt.finishedMs === undefined) continue
    const x = timeToPosition(axis, attempt.finishedMs)
    if (attempt.exitCode === 0) {
      const hasGate = timeline.gates.some(
        (gate) => gate.container === name && Math.abs(timeToPosition(axis, gate.t) - x) < 8,
      )
      if (!hasGate)
        marks.push({
          kind: 'circle',
          cls: `exit k-${role}`,
          cx: x,
          cy: place.middle,
          r: rowClass === 'dense' ? 2 : 3.2,
        })
    } else {
      marks.push(...cross(x, place))
      labels.push({
        x,
        text: attempt.reason === 'OOMKilled' ? 'OOMKilled' : words.exitCode(attempt.exitCode ?? 0),
        rank: 0,
        fail: true,
      })
    }
  }
  for (const segment of timeline.lanes.find((lane) => lane.container === name)?.segments ?? []) {
    const from = timeToPosition(axis, segment.fromMs)
    if (segment.state === 'tail' && timeToPosition(axis, segment.toMs) - from > 40)
      labels.push({ x: from + 13, text: words.stillCounted, rank: 3, fail: false })
  }
  return { marks, notches, labels }
}

function cross(x: number, place: RowPlace): readonly Shape[] {
  const e = place.bar > 14 ? 5 : 3.5
  const d = `M${r(x - e)} ${r(place.middle - e)}l${2 * e} ${2 * e}M${r(x + e)} ${r(place.middle - e)}l${-2 * e} ${2 * e}`
  return [
    { kind: 'path', cls: 'cross-ground', d },
    { kind: 'path', cls: 'cross', d },
  ]
}

function r(value: number): number {
  return Math.round(value * 100) / 100
}
