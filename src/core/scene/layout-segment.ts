import type { PictureMessages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Segment, SegmentState } from '../timeline/timeline.ts'
import { timeToPosition } from './axis.ts'
import type { Places } from './layout-row.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { AxisPiece, RowPlace, Shape } from './scene.ts'
import { tenths } from './tenths.ts'
import { fitText, textWidth } from './text-width.ts'

/** Processes that are up, by how they are drawn. */
export const UP: ReadonlySet<SegmentState> = new Set([
  'init',
  'starting',
  'running',
  'unseen',
  'masked',
  'counted',
  'ephemeral',
])
const NARROWEST = 0.4
const HALF_DIAMOND = 6

/** What the words on a piece need besides the piece itself. */
export interface SegmentFacts {
  /** The wait that the kubelet set, seconds. */
  readonly waitSeconds?: number
  /** When the row's gates open: their diamonds stand on the bar, and no word goes under one. */
  readonly gatesMs?: readonly number[]
  /** The earlier init entry at which kubectl stopped counting. */
  readonly maskedBy?: string
}

/** One piece of a row. */
export function layoutSegment(
  segment: Segment,
  role: ContainerModel['role'],
  place: RowPlace,
  places: Places,
  facts: SegmentFacts,
  messages: PictureMessages,
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
  const word = (text: string, cls: string): readonly Shape[] => {
    const length = textWidth(text, 11)
    const under = (facts.gatesMs ?? [])
      .map((t) => timeToPosition(places.axis, t))
      .find((gate) => gate + HALF_DIAMOND > from + 9 && gate - HALF_DIAMOND < from + 9 + length)
    const x = under === undefined ? from + 9 : under + HALF_DIAMOND + 4
    return roomy && to - x > length + 9
      ? [{ kind: 'text', cls, x, y: place.middle + 4, text, size: 11, anchor: 'start' }]
      : []
  }
  const words = messages.scene
  switch (segment.state) {
    case 'waiting':
    case 'pulling':
    case 'creating': {
      if (width < 6) return []
      const line: Shape = { kind: 'line', cls: 'wait', x1: from + 2, x2: to - 3, y1: place.middle, y2: place.middle }
      const seconds = `${segment.assumed ? '~' : ''}${Number(((segment.toMs - segment.fromMs) / 1000).toFixed(1))} s`
      const isOwn = segment.given === true
      const label = words.pull(seconds)
      const fits = segment.state === 'pulling' && roomy && width > textWidth(label, 11) + 4
      return fits
        ? [
            line,
            {
              kind: 'text',
              cls: isOwn ? 'given' : 'assumed',
              x: (from + to) / 2,
              y: place.middle - (places.rowClass === 'regular' ? 7 : 4),
              text: label,
              size: 11,
              anchor: 'middle',
            },
          ]
        : [line]
    }
    case 'backoff': {
      if (width < 9) return []
      const across = (x: number, half: number): Shape => ({
        kind: 'line',
        cls: 'back-off-cap',
        x1: x,
        x2: x,
        y1: place.middle - half,
        y2: place.middle + half,
      })
      const line: Shape[] = [
        { kind: 'line', cls: 'back-off', x1: from + 7, x2: to - 2, y1: place.middle, y2: place.middle },
        ...(width > 24 ? [across(from + 7, 3), across(to - 2, 3)] : []),
      ]
      const lastsSeconds = facts.waitSeconds ?? (segment.toMs - segment.fromMs) / 1000
      const label = words.backOff(`${Number(lastsSeconds.toFixed(0))} s`)
      const labelWidth = textWidth(label, 11) + 10
      if (!roomy || width < labelWidth + 16) return line
      const middle = (from + to) / 2
      return [
        ...line,
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
    case 'masked': {
      const why = facts.maskedBy === undefined ? [] : word(words.maskedBy(fitText(facts.maskedBy, 11, 150)), 'in-bar')
      return [bar(`outline-${role}`, 0.75), ...(why.length > 0 ? why : word(words.readyNotCounted, 'in-bar'))]
    }
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
export function breakGlyphs(
  segments: readonly Segment[],
  place: RowPlace,
  axis: readonly AxisPiece[],
): readonly Shape[] {
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
          d: `M${tenths(x - 4)} ${tenths(bottom + 3)}L${tenths(x)} ${tenths(top - 3)}M${tenths(x + 3)} ${tenths(bottom + 3)}L${tenths(x + 7)} ${tenths(top - 3)}`,
        },
      ]
    })
}
