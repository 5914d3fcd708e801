/**
 * Every reason the simulator gives for something it writes down. Stable: explanations and tests name them. The value is the
 * upstream function that holds the rule (below pkg/kubelet, v1.37).
 */
export const CAUSE_SOURCES = {
  // starting
  'init-list-order': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'mains-start-together': 'kuberuntime/kuberuntime_manager.go SyncPod',
  'ephemeral-attached': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'restarted-by-policy': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'restarted-with-all': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'restarted-sidecar': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'restarted-after-probe': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'crash-loop-back-off': 'kuberuntime/kuberuntime_manager.go doBackOff',
  'image-not-present': 'images/image_manager.go EnsureImageExists',
  'image-pull-always': 'images/image_manager.go EnsureImageExists',
  'image-never-pulled': 'images/image_manager.go EnsureImageExists',
  'image-pull-failed': 'images/image_manager.go EnsureImageExists',
  'image-pull-back-off': 'images/image_manager.go EnsureImageExists',
  'runtime-refused-start': 'kuberuntime/kuberuntime_container.go startContainer',
  'post-start-hook': 'kuberuntime/kuberuntime_container.go startContainer',
  'post-start-failed': 'kuberuntime/kuberuntime_container.go startContainer',
  'restart-all-containers': 'container/helpers.go ShouldAllContainersRestart',
  // gates
  'init-exited-0': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'sidecar-started': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'sidecar-startup-probe-passed': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'sidecar-post-start-returned': 'kuberuntime/kuberuntime_container.go startContainer',
  // probes and readiness
  'probe-succeeded': 'prober/worker.go doProbe',
  'probe-failed': 'prober/worker.go doProbe',
  'readiness-probe-passed': 'prober/prober_manager.go UpdatePodStatus',
  'readiness-probe-failed': 'prober/prober_manager.go UpdatePodStatus',
  'started-without-readiness-probe': 'prober/prober_manager.go UpdatePodStatus',
  'not-started': 'prober/prober_manager.go UpdatePodStatus',
  'not-running': 'prober/prober_manager.go UpdatePodStatus',
  // ends
  'ended-by-itself': 'pleg/generic.go Relist',
  'stopped-on-request': 'kuberuntime/kuberuntime_container.go killContainer',
  'grace-spent': 'kuberuntime/kuberuntime_container.go killContainer',
  'pre-stop-hook': 'kuberuntime/kuberuntime_container.go executePreStopHook',
  // why a container is told to stop
  'pod-deleted': 'kubelet.go SyncTerminatingPod',
  'deadline-exceeded': 'active_deadline.go ShouldEvict',
  evicted: 'eviction/eviction_manager.go evictPod',
  'mains-done': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'init-failed-for-good': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'startup-probe-failed': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'liveness-probe-failed': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'pod-ended': 'kubelet.go SyncTerminatingPod',
  // the pod
  'pod-bound': 'kubelet.go HandlePodAdditions',
  'sandbox-for-pod': 'kuberuntime/kuberuntime_manager.go SyncPod',
  'refused-under-pressure': 'eviction/eviction_manager.go Admit',
  'delete-asked': 'pod_workers.go UpdatePod',
  'mains-succeeded': 'kubelet_pods.go getPhase',
  'main-failed': 'kubelet_pods.go getPhase',
  'container-end-unknown': 'status/status_manager.go TerminatePod',
  'object-removed': 'status/status_manager.go canBeDeleted',
  'object-removed-at-once': 'kubelet.go HandlePodRemoves',
} as const

export type CauseRule = keyof typeof CAUSE_SOURCES

/** Why a container is told to stop. */
export type StopReason = Extract<
  CauseRule,
  | 'pod-deleted'
  | 'deadline-exceeded'
  | 'evicted'
  | 'mains-done'
  | 'init-failed-for-good'
  | 'startup-probe-failed'
  | 'liveness-probe-failed'
  | 'post-start-failed'
  | 'restart-all-containers'
  | 'pod-ended'
>
