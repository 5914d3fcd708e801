import type { Timeline } from '../timeline/timeline.ts'

/**
 * How B's time lies on A's. Up to `breakMs` both count from the pod's beginning; at `resumeMs` of A the same thing ends Serving
 * in both, and from there on B's moments are `shiftMs` away. What lies between has any length in either.
 */
export interface SharedClock {
  readonly breakMs: number
  readonly resumeMs: number
  readonly shiftMs: number
}

const SAME: SharedClock = { breakMs: 0, resumeMs: 0, shiftMs: 0 }

/**
 * The clock of two lives. A delete comes at its own time in both; where nobody deletes, both are laid so that what follows
 * Serving (a Job: its work's end) begins at one place, however long each served. Pure.
 */
export function shareClock(a: Timeline, b: Timeline): SharedClock {
  if (isDeleted(a) || isDeleted(b)) return SAME
  const [serveA, serveB] = [servingOf(a), servingOf(b)]
  if (serveA === undefined || serveB === undefined) return SAME
  const breakMs = Math.max(serveA.fromMs, serveB.fromMs)
  if (breakMs >= serveA.toMs || breakMs >= serveB.toMs) return SAME
  if (serveA.toMs >= a.endMs || serveB.toMs >= b.endMs) return SAME
  return { breakMs, resumeMs: serveA.toMs, shiftMs: serveB.toMs - serveA.toMs }
}

function isDeleted({ events }: Timeline): boolean {
  return events.some(({ type }) => type === 'delete')
}

function servingOf({ acts }: Timeline) {
  return acts.find(({ id }) => id === 'serve')
}

/** B's own moment for a moment of A. */
export function toOther(clock: SharedClock, t: number): number {
  return slide(t, clock.breakMs, clock.resumeMs, clock.resumeMs + clock.shiftMs)
}

/** A's moment for one of B's own. */
export function fromOther(clock: SharedClock, t: number): number {
  return slide(t, clock.breakMs, clock.resumeMs + clock.shiftMs, clock.resumeMs)
}

/** Same before `from`; [from, end] stretched to [from, newEnd]; moved along behind it. */
function slide(t: number, from: number, end: number, newEnd: number): number {
  if (t <= from || end === newEnd) return t
  if (t >= end) return t + newEnd - end
  return Math.round(from + ((t - from) * (newEnd - from)) / (end - from))
}

/** B told on A's clock; to be read with A's moments. `endMs` is where the picture of both ends. */
export function onClock(timeline: Timeline, clock: SharedClock, endMs: number): Timeline {
  const at = (t: number) => fromOther(clock, t)
  const isOpen = timeline.endsBecause === 'until'
  const end = isOpen ? Math.max(endMs, at(timeline.endMs)) : at(timeline.endMs)
  return {
    ...timeline,
    endMs: end,
    restMs: at(timeline.restMs),
    acts: timeline.acts.map((act) => ({ ...act, fromMs: at(act.fromMs), toMs: at(act.toMs) })),
    snapshots: timeline.snapshots.map((snapshot) => ({
      ...snapshot,
      t: at(snapshot.t),
      ...(snapshot.lastRestartMs === undefined ? {} : { lastRestartMs: at(snapshot.lastRestartMs) }),
    })),
    attempts: timeline.attempts.map((attempt) => ({
      ...attempt,
      createdMs: at(attempt.createdMs),
      ...(attempt.startedMs === undefined ? {} : { startedMs: at(attempt.startedMs) }),
      ...(attempt.finishedMs === undefined ? {} : { finishedMs: at(attempt.finishedMs) }),
    })),
    gates: timeline.gates.map((gate) => ({ ...gate, t: at(gate.t) })),
    stops: timeline.stops.map((stop) => ({ ...stop, t: at(stop.t) })),
    events: timeline.events.map((event) => ({ ...event, t: at(event.t) })),
    lanes: timeline.lanes.map((lane) => ({
      ...lane,
      segments: lane.segments.map((segment, i) => ({
        ...segment,
        fromMs: at(segment.fromMs),
        toMs: isOpen && i === lane.segments.length - 1 ? end : at(segment.toMs),
      })),
    })),
  }
}
