import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { buildActs } from './build-acts.ts'
import { buildLanes } from './build-lanes.ts'
import { chooseRest } from './choose-rest.ts'
import type { PodRecord, Timeline } from './timeline.ts'

/** What was simulated, and for whom. */
export interface TimelineSubject {
  readonly pod: PodModel
  readonly scenario: Scenario
  readonly kubernetes: KubernetesVersion
}

/** A simulation's record made ready for drawing: acts, lanes and the resting point are derived from it. Pure. */
export function buildTimeline(subject: TimelineSubject, record: PodRecord): Timeline {
  const acts = buildActs(subject.pod, record)
  return {
    ...subject,
    ...record,
    acts,
    restMs: chooseRest(acts, record),
    lanes: buildLanes(subject.pod, subject.scenario, record),
  }
}
