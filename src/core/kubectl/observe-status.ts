import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { V1Pod, V1PodStatus } from '../kube/pod-types.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { PodRow } from './pod-row.ts'
import { printPod } from './print-pod.ts'

/** `now` is RFC 3339; without it the latest time that the status itself names is taken, so ages are at least as old. */
export interface ObserveOptions {
  readonly kubernetes: KubernetesVersion
  readonly now?: string
}

/** The row that kubectl prints for a status as pasted; undefined when none was pasted. */
export function observeStatus(pod: PodModel, options: ObserveOptions): PodRow | undefined {
  if (pod.status === undefined) return undefined
  const now = options.now ?? latestTime(pod.status) ?? pod.creationTimestamp ?? '1970-01-01T00:00:00Z'
  return printPod(pastedPod(pod), { now, kubernetes: options.kubernetes })
}

/** The object as pasted, as far as the printer reads it. */
export function pastedPod(pod: PodModel): V1Pod {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: pod.name,
      namespace: pod.namespace,
      ...(pod.creationTimestamp === undefined ? {} : { creationTimestamp: pod.creationTimestamp }),
      ...(pod.deletionTimestamp === undefined ? {} : { deletionTimestamp: pod.deletionTimestamp }),
    },
    spec: pod.spec,
    status: pod.status ?? {},
  }
}

/** The latest RFC 3339 time in UTC anywhere in the status; such texts order as they stand. */
export function latestTime(status: V1PodStatus): string | undefined {
  const times = JSON.stringify(status).match(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"/g) ?? []
  return times
    .map((time) => time.slice(1, -1))
    .sort()
    .at(-1)
}
