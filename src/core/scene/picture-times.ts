import { indexAt } from '../timeline/index-at.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** The moments at which the picture under the playhead changes: a snapshot, a bar or an act begins. Ascending, without repeats. */
export function pictureTimes(timeline: Timeline): readonly number[] {
  const known = found.get(timeline)
  if (known !== undefined) return known
  const { snapshots, lanes, acts } = timeline
  const times = new Set<number>([0])
  for (const { t } of snapshots) times.add(t)
  for (const { segments } of lanes) for (const { fromMs } of segments) times.add(fromMs)
  for (const { fromMs } of acts) times.add(fromMs)
  const sorted = [...times].sort((a, b) => a - b)
  found.set(timeline, sorted)
  return sorted
}

/** All parts of a page ask for the same. */
const found = new WeakMap<Timeline, readonly number[]>()

/** The latest of `times` at or before t: while it is the same, nothing but the playhead's place changes. */
export function stretchAt(times: readonly number[], t: number): number {
  return (
    times[
      Math.max(
        0,
        indexAt(times, t, (one) => one),
      )
    ] ?? 0
  )
}
