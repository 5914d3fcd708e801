import type { Fault } from '../scenario/fault.ts'
import type { SegmentState, Timeline } from './timeline.ts'

/** A piece shorter than this passes too quickly to be looked at. */
const LONG_ENOUGH_MS = 2500
/** After the event, so that what it changed has reached kubectl. */
const AFTER_MS = 1500

const LOOK_AT: Partial<Readonly<Record<Fault['kind'], readonly SegmentState[]>>> = {
  'crash-loop': ['backoff', 'exited'],
  oom: ['backoff', 'exited'],
  'readiness-never': ['running'],
  'readiness-flaps': ['running'],
  'startup-fails': ['starting'],
  'pull-for-a-while': ['backoff', 'pulling'],
  'pull-for-ever': ['backoff', 'pulling'],
  'slow-start': ['creating', 'starting', 'running', 'init'],
}

/** Where to look at a fault: the middle of the first piece of the row that shows it, or just after its event. Pure. */
export function momentOfFault(timeline: Timeline, { kind, container }: Fault): number {
  const states = LOOK_AT[kind] ?? []
  const segments = timeline.lanes.find((lane) => lane.container === container)?.segments ?? []
  const piece = segments.find(({ state, fromMs, toMs }) => states.includes(state) && toMs - fromMs >= LONG_ENOUGH_MS)
  if (piece !== undefined) return Math.floor((piece.fromMs + piece.toMs) / 2)
  if (states.length > 0) return timeline.restMs
  const type = kind === 'ignore-sigterm' ? 'sigkill' : 'exited'
  const event = timeline.events.find((one) => one.container === container && one.type === type)
  return event === undefined ? timeline.restMs : justAfter(timeline, event.t)
}

/** After the moment, but before the pod is told to be over because of it. */
function justAfter({ snapshots, endMs }: Timeline, t: number): number {
  const over = snapshots.find(
    ({ t: at, row }) => at >= t && (row.deleted || row.phase === 'Succeeded' || row.phase === 'Failed'),
  )
  const next = over?.t ?? endMs
  return next > t + AFTER_MS / 2 ? Math.min(t + AFTER_MS, Math.floor((t + next) / 2)) : Math.max(0, t - AFTER_MS / 3)
}

/** Where to look at an eviction: at what is left of the pod, or else at its begin. */
export function momentOfEviction({ snapshots, events, endMs, restMs }: Timeline): number {
  const evicted = events.find(({ type }) => type === 'evict')
  if (evicted === undefined) return restMs
  const over = snapshots.find(({ row }) => row.phase === 'Succeeded' || row.phase === 'Failed')
  return over === undefined ? Math.min(evicted.t + AFTER_MS, endMs - 1) : Math.min(over.t + AFTER_MS, endMs - 1)
}

/** Where to look at a deletion: while the first are stopping. */
export function momentOfDelete(timeline: Timeline): number {
  const asked = timeline.events.find(({ type }) => type === 'delete')
  return asked === undefined ? timeline.restMs : Math.min(asked.t + AFTER_MS, timeline.endMs - 1)
}
