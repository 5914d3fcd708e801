import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'

/**
 * How the kubelets of different versions differ, as far as a pod's life shows it: the first version that does so. Recorded for
 * 1.30 and 1.33 to 1.37; where the change lies in between or before, it was read in the source and the release notes.
 */
const SINCE = {
  /** A hard threshold evicts with a grace of 1 s; before, it asked for 0, which the pod worker takes for the pod's own (kubernetes#124063). */
  evictsAtOnce: '1.31',
  /** A soft threshold's grace never exceeds the pod's own (AllowOverwriteTerminationGracePeriodSeconds off). */
  keepsOwnGraceOnEviction: '1.32',
  /** A hand-triggered readiness run resets its ticks; before, they kept their own. And a startup probe that has passed rests until the next run. */
  triggerResetsTicks: '1.32',
  /** A sidecar's probes go on after it ended in a pod with restartPolicy Never; before, they began anew with its next run. */
  keepsSidecarProbes: '1.33',
  /** The phase asks the runtime whether a main was created in this sandbox; before, the statuses, where a waiting main is none. */
  phaseAsksRuntime: '1.33',
  /** A crash loop is retried when its back-off ends, not every 10 s (kubecontainer.BackoffError). */
  retriesAtBackOffEnd: '1.35',
  /** A restarted container may count as started on the word of its old status (ChangeContainerStatusOnKubeletRestart off). */
  carriesStarted: '1.35',
  /** Containers' own restart policies and rules count (ContainerRestartRules); before, many places asked the pod's policy only. */
  hasRestartRules: '1.35',
  /** A sync's own starts and kills are listed 2 ms after it, not at the next relist (PLEGOnDemandRelist). */
  relistsOnDemand: '1.36',
  /** The condition Initialized, once true, stays (RestartAllContainersOnContainerExits). */
  keepsInitialized: '1.36',
  /** A rule with the action RestartAllContainers restarts the whole pod in place (RestartAllContainersOnContainerExits). */
  restartsAllContainers: '1.36',
  /** A pod whose mains have started once stays initialized for its sidecars while the mains are down. */
  staysInitialized: '1.37',
  /** A probe that had ended is begun anew at each sync unless another of its container stands before it; before, of the whole pod. */
  renewsEveryProbe: '1.37',
} as const satisfies Record<string, KubernetesVersion>

/** How kubectl's printers of different versions differ in READY, STATUS or RESTARTS: the first version that prints so (read-pod.ts). */
const PRINTED_SINCE = {
  /** Native sidecars are counted, and mains are looked at once the pod is initialized. */
  countsSidecars: '1.28',
  /** A deleted pod whose phase is Succeeded or Failed says how it ended, not Terminating. */
  saysHowItEnded: '1.31',
  /** Of several ended mains a failed one gives STATUS, not the first in the list. */
  prefersFailures: '1.35',
} as const satisfies Record<string, KubernetesVersion>

export type VersionBehavior = keyof typeof SINCE

export type PrinterBehavior = keyof typeof PRINTED_SINCE

export type VersionBehaviors = Readonly<Record<VersionBehavior, boolean>>

export const VERSION_BEHAVIORS = Object.keys(SINCE) as readonly VersionBehavior[]

const RECORDED: readonly KubernetesVersion[] = ['1.30', '1.33', '1.34', '1.35', '1.36', '1.37']

/** What the kubelet of that version does. */
export function behaviorsOf(kubernetes: KubernetesVersion): VersionBehaviors {
  return Object.fromEntries(
    VERSION_BEHAVIORS.map((behavior) => [behavior, isAtLeast(kubernetes, SINCE[behavior])]),
  ) as VersionBehaviors
}

/** From which version on. */
export function sinceOf(behavior: VersionBehavior): KubernetesVersion {
  return SINCE[behavior]
}

/** The printer's changes after `kubernetes`, oldest first. */
export function printerChangesAfter(
  kubernetes: KubernetesVersion,
): readonly { readonly behavior: PrinterBehavior; readonly since: KubernetesVersion }[] {
  return Object.entries(PRINTED_SINCE)
    .filter(([, since]) => !isAtLeast(kubernetes, since))
    .map(([behavior, since]) => ({ behavior: behavior as PrinterBehavior, since }))
}

/** Whether runs of that version's own code were recorded; the others are told from the source. */
export function isRecorded(kubernetes: KubernetesVersion): boolean {
  return RECORDED.includes(kubernetes)
}
