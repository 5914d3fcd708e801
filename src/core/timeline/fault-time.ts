import { firstFullReady } from './build-acts.ts'
import type { Timeline } from './timeline.ts'

/** Serving before the fault: long enough to be seen as an act. */
const SERVES_S = 20
/** Of a pod that is never ready as a whole. */
const UNREADY_S = 10
/** Of a container that ends by itself, a Job's main: the share of its run that goes well. */
const RUN_SHARE = 0.5

/**
 * How many seconds of its first run `container` should do well before a fault of it strikes, so that the pod is seen serving
 * first. `timeline` is the pod's life without the fault. Whole seconds. Pure.
 */
export function faultAfterSeconds(timeline: Timeline, container: string): number {
  const first = timeline.attempts.find((attempt) => attempt.container === container)
  const startedMs = first?.startedMs
  const readyMs = firstFullReady(timeline)
  if (startedMs === undefined || readyMs === undefined) return UNREADY_S
  const wanted = Math.max(0, Math.ceil((readyMs - startedMs) / 1000)) + SERVES_S
  const run = timeline.scenario.containers?.[container]?.runs?.[0]?.afterSeconds
  return run === undefined ? wanted : Math.max(1, Math.min(wanted, Math.floor(run * RUN_SHARE)))
}
