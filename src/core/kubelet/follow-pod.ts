import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { PodModel } from '../pod/pod-model.ts'
import { assumeScenario } from '../scenario/assume-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { firstFullReady } from '../timeline/build-acts.ts'
import { buildTimeline } from '../timeline/build-timeline.ts'
import type { PodRecord, Timeline } from '../timeline/timeline.ts'
import { trimRecord } from '../timeline/trim-record.ts'
import { simulatePod } from './simulate-pod.ts'

/** How far a pod is followed that nobody deletes: long enough for the first back-offs. */
const UNTIL_MS = 180_000
/** How far a pod is followed whose end is its purpose. */
const UNTIL_COMPLETED_MS = 4 * 3_600_000

/**
 * The timeline of one pod as the app shows it: what `given` leaves open is assumed. A pod that never gets ready is not
 * deleted by assumption: its trouble is the story, and it is followed for a while instead. Pure, total.
 */
export function followPod(
  pod: PodModel,
  given: Scenario,
  kubernetes: KubernetesVersion,
  untilSeconds?: number,
): Timeline {
  const scenario = assumeScenario(pod, given)
  const until = untilSeconds === undefined ? undefined : Math.round(untilSeconds * 1000)
  const isOpen = scenario.deleteAtSeconds === undefined && !pod.runsToCompletion
  const record = simulatePod(pod, scenario, { kubernetes, untilMs: until ?? (isOpen ? UNTIL_MS : UNTIL_COMPLETED_MS) })
  if (!isOpen && given.deleteAtSeconds === undefined && !pod.runsToCompletion && firstFullReady(record) === undefined) {
    const undisturbed = withoutDelete(scenario)
    return finish(undisturbed, simulatePod(pod, undisturbed, { kubernetes, untilMs: until ?? UNTIL_MS }))
  }
  return finish(scenario, record)

  function finish(used: Scenario, whole: PodRecord): Timeline {
    return buildTimeline({ pod, scenario: used, kubernetes }, until === undefined ? trimRecord(whole) : whole)
  }
}

function withoutDelete({ deleteAtSeconds: _, ...scenario }: Scenario): Scenario {
  return { ...scenario, assumed: (scenario.assumed ?? []).filter((path) => path !== 'deleteAtSeconds') }
}
