import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { PodModel } from '../pod/pod-model.ts'
import { assumeScenario } from '../scenario/assume-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { storySeconds } from '../scenario/story-length.ts'
import { firstFullReady } from '../timeline/build-acts.ts'
import { buildTimeline } from '../timeline/build-timeline.ts'
import { changeTimes } from '../timeline/change-times.ts'
import type { PodRecord, Timeline } from '../timeline/timeline.ts'
import { trimRecord } from '../timeline/trim-record.ts'
import { simulatePod } from './simulate-pod.ts'

/** How far a pod is followed whose end is its purpose, or that somebody deletes. */
const UNTIL_ENDED_MS = 4 * 3_600_000
/** What still changes this near to that never comes to rest: the longest back-off is 300 s. */
const RESTLESS_MS = 900_000

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
  const untilTold = until ?? storySeconds(pod, scenario) * 1000
  const isOpen = scenario.deleteAtSeconds === undefined && !pod.runsToCompletion
  const record = simulatePod(pod, scenario, { kubernetes, untilMs: isOpen ? untilTold : (until ?? UNTIL_ENDED_MS) })
  const isAssumed = !isOpen && given.deleteAtSeconds === undefined && !pod.runsToCompletion
  const used = isAssumed && firstFullReady(record) === undefined ? withoutDelete(scenario) : scenario
  if (used === scenario && (until !== undefined || !isRestless(record))) return finish(scenario, record)
  return finish(used, simulatePod(pod, used, { kubernetes, untilMs: untilTold }))

  function finish(used: Scenario, whole: PodRecord): Timeline {
    return buildTimeline({ pod, scenario: used, kubernetes }, until === undefined ? trimRecord(whole) : whole)
  }
}

/** A Job that tries for ever is told as long as a pod that does. */
function isRestless(record: PodRecord): boolean {
  return record.endsBecause === 'until' && (changeTimes(record).at(-1) ?? 0) > UNTIL_ENDED_MS - RESTLESS_MS
}

function withoutDelete({ deleteAtSeconds: _, ...scenario }: Scenario): Scenario {
  return { ...scenario, assumed: (scenario.assumed ?? []).filter((path) => path !== 'deleteAtSeconds') }
}
