import type { PodModel } from './pod-model.ts'

/** scheduling.SystemCriticalPriority: from here on a pod is critical. */
const SYSTEM_CRITICAL_PRIORITY = 2_000_000_000
/** The two classes that every cluster has and that are as high as that. */
const CRITICAL_CLASS = /^system-(cluster|node)-critical$/

/**
 * Whether the kubelet takes the pod for critical: it is admitted under pressure and never evicted. A manifest names the class; the
 * API server writes its number. Static pods are critical too, but no manifest says that it is one's.
 * Models pkg/kubelet/types/pod_update.go IsCriticalPod (v1.37).
 */
export function isCriticalPod({ spec }: PodModel): boolean {
  const { priority, priorityClassName } = spec
  if (typeof priority === 'number') return priority >= SYSTEM_CRITICAL_PRIORITY
  return CRITICAL_CLASS.test(priorityClassName ?? '')
}
