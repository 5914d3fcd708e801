import type { Act, Timeline } from '../timeline/timeline.ts'

/** Wall milliseconds for a second of the pod, and for a whole broken act. */
const WALL_PER_SECOND_MS = 500
const WALL_PER_BREAK_MS = 1500
/** However long an act is, it is played within this. */
const LONGEST_ACT_MS = 12_000

/** Where the playhead is after `elapsedMs` of wall time at `speed`, from `t`; stops at the end. Pure. */
export function advancePlayhead(timeline: Timeline, t: number, elapsedMs: number, speed: number): number {
  let at = t
  let left = elapsedMs * speed
  for (const act of timeline.acts) {
    if (at >= act.toMs || left <= 0) continue
    const perWall = paceOf(act)
    const step = Math.min(act.toMs - at, left * perWall)
    at += step
    left -= step / perWall
  }
  return Math.min(Math.round(at), timeline.endMs)
}

/** How much of an act passes in a millisecond of wall time. */
export function paceOf({ broken, fromMs, toMs }: Act): number {
  const length = toMs - fromMs
  const wall = broken ? WALL_PER_BREAK_MS : Math.min(LONGEST_ACT_MS, (length / 1000) * WALL_PER_SECOND_MS)
  return length / Math.max(1, wall)
}

/** How long it plays from one moment to a later one at speed 1, milliseconds of wall time. */
export function playingTime({ acts }: Timeline, fromMs: number, toMs: number): number {
  return acts.reduce((sum, act) => {
    const length = Math.min(toMs, act.toMs) - Math.max(fromMs, act.fromMs)
    return length > 0 ? sum + length / paceOf(act) : sum
  }, 0)
}

/** The next (or previous) moment at which the printed row or a bar changes; the end of the timeline when there is none. */
export function stepToEvent(timeline: Timeline, t: number, direction: 1 | -1): number {
  const times = eventTimes(timeline)
  if (direction > 0) return times.find((one) => one > t) ?? timeline.endMs
  return times.findLast((one) => one < t) ?? 0
}

/** Moments worth stopping at: snapshots, starts, exits, gates and signals. */
function eventTimes(timeline: Timeline): readonly number[] {
  const times = new Set<number>([0, timeline.endMs])
  for (const { t } of timeline.snapshots) times.add(t)
  for (const { startedMs, finishedMs } of timeline.attempts) {
    if (startedMs !== undefined) times.add(startedMs)
    if (finishedMs !== undefined) times.add(finishedMs)
  }
  for (const { t } of timeline.gates) times.add(t)
  for (const { t, type } of timeline.events)
    if (type === 'sigterm' || type === 'sigkill' || type === 'delete' || type === 'evict') times.add(t)
  return [...times].filter((t) => t <= timeline.endMs).sort((a, b) => a - b)
}

const FINE_MS = 100

/**
 * Where a key on the axis takes the playhead: arrows from event to event, with Shift by a tenth of a second, Home and End.
 * Undefined for any other key.
 */
export function keyToTime(
  timeline: Timeline,
  t: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): number | undefined {
  const step = (direction: 1 | -1) =>
    shiftKey ? Math.min(timeline.endMs, Math.max(0, t + direction * FINE_MS)) : stepToEvent(timeline, t, direction)
  if (key === 'ArrowRight' || key === 'ArrowUp') return step(1)
  if (key === 'ArrowLeft' || key === 'ArrowDown') return step(-1)
  if (key === 'Home') return 0
  return key === 'End' ? timeline.endMs : undefined
}
