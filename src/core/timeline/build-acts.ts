import type { PodModel } from '../pod/pod-model.ts'
import { changeTimes } from './change-times.ts'
import { stopAsked } from './stop-asked.ts'
import type { Act, FaultAct, PodRecord, TimelineEventType } from './timeline.ts'

/** Quiet time after which Serving is drawn with a break instead of to scale. */
const SERVING_GAP_MS = 3000
/** Any other quiet time this long is broken too, so that a wait of minutes does not squeeze the seconds. */
const LONG_GAP_MS = 25_000
/** A grace period of 30 s is drawn to scale. */
const LONG_GAP_IN_STOP_MS = 45_000
const MOST_BREAKS = 8
/** What is kept to scale before and after a break that is not Serving. */
const BREAK_MARGIN_MS = 2000

/**
 * Divides a pod's life into the acts of the axis: Starting, Serving (broken: not to scale), after a fault, Stopping.
 * They tile [0, endMs). A pod that never gets ready has no Serving; one that is never stopped has no Stopping.
 */
export function buildActs(pod: PodModel, record: PodRecord): readonly Act[] {
  const ready = firstFullReady(record)
  const lost = record.snapshots.find((snapshot) => snapshot.t > (ready ?? 0) && snapshot.ready < snapshot.total)?.t
  const acts = divideActs({
    ready,
    lost: lost ?? record.endMs,
    stop: stopBegins(pod, record),
    endMs: record.endMs,
    times: changeTimes(record),
  })
  return acts.map((act) => (act.id === 'fault' ? { ...act, about: aboutFault(record, acts) } : act))
}

/** What an act after Serving is about: how containers ended in it. */
function aboutFault({ attempts, events }: PodRecord, acts: readonly Act[]): FaultAct {
  const inside = events.filter(({ t }) =>
    acts.some(({ id, fromMs, toMs }) => id === 'fault' && t >= fromMs && t < toMs),
  )
  const has = (what: TimelineEventType) => inside.some(({ type }) => type === what)
  if (!has('exited')) return 'unready'
  if (!has('started')) return 'runs-on'
  if (attempts.some(({ reason }) => reason === 'OOMKilled')) return 'oom'
  const crashes = inside.filter(({ cause, values }) => cause?.rule === 'ended-by-itself' && values?.exitCode !== 0)
  return crashes.length > 1 ? 'loop' : crashes.length > 0 ? 'crash' : 'restarts'
}

/** What the acts of one or several lives are made of: when all were ready, when the end began, every change. */
export interface ActMarks {
  readonly ready: number | undefined
  /** When one of them was no longer counted. Absent: taken for the first change after `ready`. */
  readonly lost?: number
  readonly stop: number | undefined
  readonly endMs: number
  /** Ascending, within [0, endMs]. */
  readonly times: readonly number[]
}

/** The acts for those marks; they tile [0, endMs). */
export function divideActs({ ready, lost = ready, stop, endMs: end, times }: ActMarks): readonly Act[] {
  const acts: Act[] = []
  const push = (id: Act['id'], fromMs: number, toMs: number, broken = false) => {
    if (toMs > fromMs) acts.push({ id, fromMs, toMs, broken })
  }
  const beforeStop = stop ?? end
  const quiet =
    ready === undefined || ready >= beforeStop ? undefined : firstQuiet(ready, lost ?? ready, [...times, end])
  if (quiet === undefined) {
    pushWithBreaks(push, 'start', 0, beforeStop, times)
  } else {
    const { from, to: next } = quiet
    const settled = Math.min(Math.ceil((from + 900) / 500) * 500, from + Math.floor((next - from) / 2))
    push('start', 0, settled)
    push('serve', settled, Math.min(next, beforeStop), true)
    pushWithBreaks(push, 'fault', Math.min(next, beforeStop), beforeStop, times)
  }
  if (stop !== undefined) pushWithBreaks(push, 'stop', stop, end, times)
  return acts.length > 0 ? acts : [{ id: 'start', fromMs: 0, toMs: Math.max(1, end), broken: false }]
}

/** The first long quiet time after `ready`, beginning before `lost`: Serving. Undefined when there is none. */
function firstQuiet(ready: number, lost: number, times: readonly number[]) {
  let from = ready
  for (const to of times) {
    if (to <= ready) continue
    if (to - from >= SERVING_GAP_MS) return { from, to }
    if (to >= lost) return undefined
    from = to
  }
  return undefined
}

type Push = (id: Act['id'], fromMs: number, toMs: number, broken?: boolean) => void

/** One act, cut where nothing happens for long; each quiet stretch becomes a broken piece of the same act. */
function pushWithBreaks(push: Push, id: Act['id'], fromMs: number, toMs: number, times: readonly number[]): void {
  const inside = [fromMs, ...times.filter((t) => t > fromMs && t < toMs), toMs]
  const gaps = inside
    .slice(1)
    .map((to, i) => ({ from: inside[i] ?? fromMs, to }))
    .filter((gap) => gap.to - gap.from > (id === 'stop' ? LONG_GAP_IN_STOP_MS : LONG_GAP_MS))
  if (gaps.length > MOST_BREAKS) {
    push(id, fromMs, toMs)
    return
  }
  let at = fromMs
  for (const gap of gaps) {
    push(id, at, gap.from + BREAK_MARGIN_MS)
    push(id, gap.from + BREAK_MARGIN_MS, gap.to - BREAK_MARGIN_MS, true)
    at = gap.to - BREAK_MARGIN_MS
  }
  push(id, at, toMs)
}

/** When all that count were counted for the first time; undefined when that never came. */
export function firstFullReady(record: PodRecord): number | undefined {
  return record.snapshots.find((snapshot) => snapshot.total > 0 && snapshot.ready === snapshot.total)?.t
}

/** When the end begins: the delete, the deadline, the eviction, or the first main's last exit in a pod that completes. */
export function stopBegins(pod: PodModel, record: PodRecord): number | undefined {
  const asked = stopAsked(record.events)?.t
  if (asked !== undefined) return asked
  const ended = record.snapshots.some(({ row }) => row.phase === 'Succeeded' || row.phase === 'Failed')
  if (!ended) return undefined
  const exits = pod.containers.flatMap(({ name }) => {
    const last = record.attempts.findLast(({ container }) => container === name)
    return last?.finishedMs === undefined ? [] : [last.finishedMs]
  })
  return exits.length > 0 ? Math.min(...exits) : undefined
}
