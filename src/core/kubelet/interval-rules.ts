import { CAUSE_SOURCES } from './cause-rules.ts'

/** Every reason of an interval: those of the simulator's records, and those that only intervals have: what holds a container, or why kubectl counts it or not. The value is the upstream function. */
const INTERVAL_SOURCES = {
  ...CAUSE_SOURCES,
  'not-scheduled': 'pkg/scheduler/framework/plugins/schedulinggates PreEnqueue',
  'waits-for-sandbox': 'kuberuntime/kuberuntime_manager.go SyncPod',
  'waits-for-exit': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'waits-for-start': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'waits-for-startup-probe': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'waits-for-post-start': 'kuberuntime/kuberuntime_container.go startContainer',
  'waits-for-earlier-main': 'kuberuntime/kuberuntime_manager.go SyncPod',
  'waits-for-mains': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'waits-for-next-sync': 'pod_workers.go podWorkerLoop',
  'never-started': 'kuberuntime/kuberuntime_manager.go computePodActions',
  'runtime-starts-it': 'kuberuntime/kuberuntime_container.go startContainer',
  'init-runs-to-its-exit': 'kuberuntime/kuberuntime_container.go computeInitContainerActions',
  'startup-probe-not-passed': 'prober/prober_manager.go UpdatePodStatus',
  'post-start-runs': 'kuberuntime/kuberuntime_container.go startContainer',
  'readiness-probe-not-passed': 'prober/prober_manager.go UpdatePodStatus',
  'not-listed-yet': 'pleg/generic.go Relist',
  'printer-stopped-earlier': 'pkg/printers/internalversion/printers.go printPod',
  'exit-not-listed-yet': 'pleg/generic.go Relist',
  'terminating-tells-at-its-end': 'kubelet.go SyncTerminatingPod',
  'ephemeral-never-counts': 'pkg/printers/internalversion/printers.go printPod',
} as const

export type IntervalRule = keyof typeof INTERVAL_SOURCES

/** The upstream function that holds the rule of a cause, e.g. `kuberuntime_container.go computeInitContainerActions`. */
export function sourceOfRule(rule: string): string {
  return INTERVAL_SOURCES[rule as IntervalRule]
}
