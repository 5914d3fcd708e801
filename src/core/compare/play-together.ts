import type { Timeline } from '../timeline/timeline.ts'
import type { Comparison } from './comparison.ts'

/**
 * What playback steps through: A with the acts and the end of both, and the moments of both as its own. Not to be read with
 * `stateAt`: no pod ever had these snapshots. Pure.
 */
export function playTogether({ a, b, acts, endMs, restMs }: Comparison): Timeline {
  return {
    ...a,
    acts,
    endMs,
    restMs,
    snapshots: inOrder(a.snapshots, b.snapshots, ({ t }) => t),
    attempts: inOrder(a.attempts, b.attempts, ({ createdMs }) => createdMs),
    gates: inOrder(a.gates, b.gates, ({ t }) => t),
    stops: inOrder(a.stops, b.stops, ({ t }) => t),
    events: inOrder(a.events, b.events, ({ t }) => t),
  }
}

function inOrder<T>(ofA: readonly T[], ofB: readonly T[], timeOf: (item: T) => number): readonly T[] {
  return [...ofA, ...ofB].sort((one, two) => timeOf(one) - timeOf(two))
}
