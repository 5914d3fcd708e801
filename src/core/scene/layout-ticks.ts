import type { PictureMessages } from '../messages/messages.ts'
import { stopAsked } from '../timeline/stop-asked.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { isOnAxis, tickLabel, tickStep, timeToPosition } from './axis.ts'
import type { AxisPiece, Shape } from './scene.ts'
import { tenths } from './tenths.ts'
import { textWidth } from './text-width.ts'

/** The middle of the axis track, px from the top. */
export const TRACK = 47
const TICKS_APART = 44

/** Whose axis it is; without events (one axis for two lives) no grace is told. */
export type AxisSubject = Pick<Timeline, 'pod'> & Partial<Pick<Timeline, 'events' | 'attempts'>>

/** Act names, tick labels, the track, and how much of the grace period is used. */
export function layoutTicks(
  timeline: AxisSubject,
  axis: readonly AxisPiece[],
  receiptX: number | undefined,
  messages: PictureMessages,
): readonly Shape[] {
  const words = messages.scene
  const names = words.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  const shapes: Shape[] = []
  let track = ''
  for (const [i, piece] of axis.entries()) {
    const width = piece.to - piece.from
    const isFirst = axis.findIndex(({ act }) => act === piece.act) === i
    const name = names[piece.name]
    const end = axis.findLast(({ act }) => act === piece.act)?.to ?? piece.to
    if (isFirst && piece.from + textWidth(name, 11) + 4 < end) {
      shapes.push({ kind: 'text', cls: 'act', x: piece.from + 1, y: 11, text: name, size: 11, anchor: 'start' })
      const noteX = piece.from + textWidth(name, 11) * 1.1 + 8
      const note = notesOf(timeline, piece.act, messages).find((text) => noteX + textWidth(text, 11) < end)
      if (note !== undefined)
        shapes.push({ kind: 'text', cls: 'note', x: noteX, y: 11, text: note, size: 11, anchor: 'start' })
    }
    // Its round ends reach 2 px further.
    const start = piece.from + (i > 0 ? 3.5 : 2)
    track += `M${tenths(start)} ${TRACK}H${tenths(Math.max(start, piece.to - 3.5))}`
    if (piece.broken) {
      if (piece.act === 'serve' && width > 70)
        shapes.push({
          kind: 'text',
          cls: 'tick-label',
          x: piece.from + 1,
          y: 31,
          text: words.anyLength,
          size: 11,
          anchor: 'start',
        })
      continue
    }
    shapes.push(...ticksOf(piece))
  }
  shapes.push({ kind: 'path', cls: 'track', d: track }, ...graceBracket(timeline, axis))
  if (receiptX !== undefined) {
    shapes.push({ kind: 'text', cls: 'act', x: receiptX + 14, y: 11, text: words.counted, size: 11, anchor: 'start' })
    shapes.push({
      kind: 'text',
      cls: 'tick-label',
      x: receiptX + 14,
      y: 31,
      text: words.underPlayhead,
      size: 11,
      anchor: 'start',
    })
  }
  return shapes
}

/** What may stand behind an act's name, the fullest first. */
function notesOf(timeline: AxisSubject, act: AxisPiece['act'], messages: PictureMessages): readonly string[] {
  const words = messages.scene
  if (act !== 'stop') return []
  const grace = graceOf(timeline)
  const asked = stopAsked(timeline.events ?? [])?.type
  const by = asked === 'evict' ? words.evicted : asked === 'deadline' ? 'activeDeadlineSeconds' : words.kubectlDelete
  if (grace === undefined) return [timeline.pod.runsToCompletion && asked === undefined ? words.mainExits : by]
  const used = words.graceUsed(Number((grace.usedMs / 1000).toFixed(1)), grace.ms / 1000)
  return [`${by} · ${used}`, used, by]
}

/** The pod's one budget for stopping, from the delete or the eviction on, and how much of it went by until the last process was gone. */
function graceOf({ events = [], attempts = [] }: AxisSubject) {
  const asked = stopAsked(events)
  const ms = Number(asked?.values?.graceSeconds) * 1000
  if (asked === undefined || !(ms > 0)) return undefined
  const last = Math.max(asked.t, ...attempts.flatMap(({ finishedMs }) => finishedMs ?? []))
  return { fromMs: asked.t, ms, usedMs: last - asked.t }
}

/** Over the ticks of Stopping: the grace as a line, its used part strong; a cap where it ends, if that is on the axis. */
function graceBracket(timeline: AxisSubject, axis: readonly AxisPiece[]): readonly Shape[] {
  const grace = graceOf(timeline)
  if (grace === undefined || !isOnAxis(axis, grace.fromMs)) return []
  const y = 17.5
  const at = (t: number) => timeToPosition(axis, t)
  const from = at(grace.fromMs)
  const endMs = grace.fromMs + grace.ms
  const line = (x1: number, x2: number) => `M${tenths(x1)} ${y}H${tenths(x2)}`
  const cap = (x: number) => `M${tenths(x)} ${y - 3}v6`
  const end = at(endMs)
  return [
    { kind: 'path', cls: 'grace', d: line(from, end) + cap(from) + (isOnAxis(axis, endMs) ? cap(end) : '') },
    { kind: 'path', cls: 'grace used', d: line(from, at(Math.min(endMs, grace.fromMs + grace.usedMs))) },
  ]
}

function ticksOf(piece: AxisPiece): readonly Shape[] {
  const shapes: Shape[] = []
  const marks: string[] = []
  const step = tickStep(piece, TICKS_APART)
  const perMs = (piece.to - piece.from) / Math.max(1, piece.toMs - piece.fromMs)
  const signed = piece.zeroMs > 0
  const first = Math.ceil((piece.fromMs - piece.zeroMs) / step) * step
  for (let at = first; at + piece.zeroMs <= piece.toMs; at += step) {
    const x = piece.from + (at + piece.zeroMs - piece.fromMs) * perMs
    if (x > piece.to - 14 && x > piece.from + 1) break
    const isStart = x < piece.from + 8
    const label = at === 0 && !signed ? '0 s' : tickLabel(at, signed)
    marks.push(`M${tenths(x + 0.5)} ${TRACK - 9}v4`)
    shapes.push({
      kind: 'text',
      cls: isStart ? 'tick-label' : 'tick-number',
      x,
      y: 31,
      text: label,
      size: 11,
      anchor: isStart ? 'start' : 'middle',
    })
  }
  return marks.length === 0 ? shapes : [{ kind: 'path', cls: 'tick', d: marks.join('') }, ...shapes]
}
