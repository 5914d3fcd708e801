import { isCriticalPod } from '../pod/is-critical-pod.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { PodRecord } from '../timeline/timeline.ts'
import { podCause } from './causes.ts'
import { type NeverStarted, neverStartedRecord } from './never-started.ts'
import type { PodStatus } from './pod-status.ts'
import { type Eviction, type Sim, toMs } from './sim-state.ts'

// From the source, not recorded: the vectors know no eviction.

/** The pod's status.reason. Models pkg/kubelet/eviction/helpers.go Reason. */
export const EVICTED = 'Evicted'
const HARD_GRACE_S = 1

/** When the kubelet evicts the pod, milliseconds; undefined when nobody asks for it, or the pod is critical. */
export function evictionTime(pod: PodModel, { evictAtSeconds }: Scenario): number | undefined {
  return evictAtSeconds === undefined || isCriticalPod(pod) ? undefined : toMs(evictAtSeconds)
}

/**
 * The grace that a threshold asks for: hard, 1 s; soft, evictionMaxPodGracePeriod, but not more than the pod's own. 0 asks for
 * nothing, so that the pod's own holds. Models pkg/kubelet/eviction/eviction_manager.go synchronize (v1.37).
 */
export function evictionOf({ pod, behaviors, scenario }: Sim): Eviction {
  const soft = scenario.evictGraceSeconds
  if (soft === undefined) return { graceSeconds: behaviors.evictsAtOnce ? HARD_GRACE_S : 0 }
  const most = behaviors.keepsOwnGraceOnEviction ? pod.terminationGracePeriodSeconds : Number.POSITIVE_INFINITY
  return { graceSeconds: Math.min(Math.floor(soft), most) }
}

/**
 * The status with what the eviction manager says of it. Its conditions stay those of a pod that runs: they were made before.
 * Models eviction_manager.go evictPod, the function that it hands to pod_workers.go acknowledgeTerminating (v1.37).
 */
export function asEvicted(status: PodStatus): PodStatus {
  return { ...status, phase: 'Failed', reason: EVICTED }
}

/**
 * Whole seconds that a pod has to stop which others asked to stop; the shortest wish holds, and at least 1 is given.
 * Models pkg/kubelet/pod_workers.go calculateEffectiveGracePeriod (v1.37).
 */
export function effectiveGrace(asked: readonly number[], own: number): number {
  const shortest = asked.reduce((grace, seconds) => (grace === 0 || seconds < grace ? seconds : grace), 0)
  return Math.max(1, shortest || own)
}

/**
 * A pod that comes to a node under pressure: failed before anything is made of it, without container statuses.
 * Models eviction_manager.go Admit and pkg/kubelet/kubelet.go rejectPod (v1.37). The pressure is taken for one that refuses all
 * but critical pods; of MemoryPressure alone upstream refuses only pods without requests and limits.
 */
export function refusedRecord(subject: NeverStarted): PodRecord {
  const cause = podCause('refused-under-pressure', subject.pod)
  return neverStartedRecord(subject, { phase: 'Failed', reason: EVICTED }, [
    { t: 0, type: 'scheduled', cause: podCause('pod-bound', subject.pod) },
    { t: 0, type: 'evict', cause },
    { t: 0, type: 'failed', cause },
  ])
}
