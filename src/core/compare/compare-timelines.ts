import { divideActs, firstFullReady, stopBegins } from '../timeline/build-acts.ts'
import { changeTimes } from '../timeline/change-times.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Comparison, Difference } from './comparison.ts'
import { findDifferences } from './find-differences.ts'
import { fromOther, onClock, shareClock } from './shared-clock.ts'

/** What is shown after the last change of a life that goes on. */
const AFTER_LAST_MS = 2000

/** Two lives on one axis: acts that hold for both, B on A's clock, and the list of what differs. Pure. */
export function compareTimelines(a: Timeline, b: Timeline): Comparison {
  const clock = shareClock(a, b)
  const times = [...new Set([...changeTimes(a), ...changeTimes(b).map((t) => fromOther(clock, t))])].sort(
    (one, two) => one - two,
  )
  const endMs = Math.max(shownEnd(a), fromOther(clock, shownEnd(b)))
  const ready = [firstFullReady(a), mapped(firstFullReady(b))].filter((t) => t !== undefined)
  const stops = [stopBegins(a.pod, a), mapped(stopBegins(b.pod, b))].filter((t) => t !== undefined)
  const abouts = new Set([a, b].flatMap(({ acts }) => acts.flatMap(({ about }) => about ?? [])))
  const [about] = abouts.size === 1 ? abouts : []
  const acts = divideActs({
    ready: ready.length === 0 ? undefined : Math.max(...ready),
    stop: stops.length === 0 ? undefined : Math.min(...stops),
    endMs,
    times: times.filter((t) => t <= endMs),
  }).map((act) => (act.id === 'fault' && about !== undefined ? { ...act, about } : act))
  const onA = onClock(b, clock, endMs)
  const open = onClock(a, { breakMs: 0, resumeMs: 0, shiftMs: 0 }, endMs)
  const differences = findDifferences(open, onA, endMs)
  return { a: open, b: onA, clock, acts, endMs, restMs: restOf(a, differences, endMs), differences }

  function mapped(t: number | undefined): number | undefined {
    return t === undefined ? undefined : fromOther(clock, t)
  }
}

/** A life that nobody ended is cut soon after its last change. */
function shownEnd(timeline: Timeline): number {
  if (timeline.endsBecause === 'gone') return timeline.endMs
  return Math.min(timeline.endMs, (changeTimes(timeline).at(-1) ?? 0) + AFTER_LAST_MS)
}

/** One that ends beside one that never does is best seen when the first has ended. */
function restOf(a: Timeline, differences: readonly Difference[], endMs: number): number {
  const isEndless = differences.some(({ kind }) => kind === 'endless')
  return isEndless ? Math.max(0, endMs - AFTER_LAST_MS / 4) : Math.min(a.restMs, endMs)
}
