import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { readPod } from '../kubectl/read-pod.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { PodRecord, StatusSnapshot } from '../timeline/timeline.ts'
import { podCause } from './causes.ts'
import { toMs } from './sim-state.ts'

/** A pod with scheduling gates is held back by the scheduler: no kubelet sees it until the gates are taken off. */
export function gatedRecord(
  pod: PodModel,
  scenario: Scenario,
  kubernetes: KubernetesVersion,
  untilMs: number,
): PodRecord {
  const status = {
    phase: 'Pending',
    conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }],
  }
  const reading = readPod({ spec: pod.spec, status }, kubernetes)
  const row = { ready: `0/${reading.total}`, status: reading.status, restarts: '0', phase: 'Pending', deleted: false }
  const held: StatusSnapshot = {
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
    snapshots: isDeleted ? [held, { ...held, t: deleteMs, row: { ...row, deleted: true } }] : [held],
    attempts: [],
    gates: [],
    stops: [],
    events: isDeleted
      ? [
          { t: deleteMs, type: 'delete', values: { graceSeconds: 0 }, cause: podCause('delete-asked', pod) },
          { t: deleteMs, type: 'gone', cause: podCause('object-removed-at-once', pod) },
        ]
      : [],
  }
}
