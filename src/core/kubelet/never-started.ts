import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { V1PodStatus } from '../kube/pod-types.ts'
import { readPod } from '../kubectl/read-pod.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { PodRecord, StatusSnapshot, TimelineEvent } from '../timeline/timeline.ts'
import { podCause } from './causes.ts'
import { toMs } from './sim-state.ts'

/** Whose life it is that holds nothing but a status. */
export interface NeverStarted {
  readonly pod: PodModel
  readonly scenario: Scenario
  readonly kubernetes: KubernetesVersion
  readonly untilMs: number
}

/** The record of a pod of which no kubelet makes anything: one status, until somebody deletes it, which takes no time. */
export function neverStartedRecord(
  { pod, scenario, kubernetes, untilMs }: NeverStarted,
  status: V1PodStatus,
  events: readonly TimelineEvent[],
): PodRecord {
  const reading = readPod({ spec: pod.spec, status }, kubernetes)
  const phase = status.phase ?? ''
  const row = { ready: `0/${reading.total}`, status: reading.status, restarts: '0', phase, deleted: false }
  const only: StatusSnapshot = {
    t: 0,
    row,
    ready: 0,
    total: reading.total,
    conditions: { initialized: false, containersReady: false, ready: false },
    containers: allContainers(pod).map(({ name }) => ({
      name,
      state: 'waiting',
      reason: '',
      started: false,
      ready: false,
      restartCount: 0,
      counted: false,
    })),
  }
  const deleteMs = scenario.deleteAtSeconds === undefined ? undefined : toMs(scenario.deleteAtSeconds)
  const isDeleted = deleteMs !== undefined && deleteMs <= untilMs
  return {
    endMs: isDeleted ? deleteMs : untilMs,
    endsBecause: isDeleted ? 'gone' : 'until',
    snapshots: isDeleted ? [only, { ...only, t: deleteMs, row: { ...row, deleted: true } }] : [only],
    attempts: [],
    gates: [],
    stops: [],
    events: isDeleted
      ? [
          ...events,
          { t: deleteMs, type: 'delete', values: { graceSeconds: 0 }, cause: podCause('delete-asked', pod) },
          { t: deleteMs, type: 'gone', cause: podCause('object-removed-at-once', pod) },
        ]
      : events,
  }
}
