import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'

/** How the kubelets of different versions differ, as far as a pod's life shows it. */
export interface VersionBehaviors {
  /** A sync's own starts and kills are listed 2 ms after it, not at the next relist (PLEGOnDemandRelist, 1.36). */
  readonly relistsOnDemand: boolean
  /** A crash loop is retried when its back-off ends, not every 10 s (kubecontainer.BackoffError, 1.35). */
  readonly retriesAtBackOffEnd: boolean
  /** A pod whose mains have started once stays initialized for its sidecars while the mains are down (1.37). */
  readonly staysInitialized: boolean
  /** The condition Initialized, once true, stays (RestartAllContainersOnContainerExits, on since 1.36). */
  readonly keepsInitialized: boolean
  /** A restarted container may count as started on the word of its old status (ChangeContainerStatusOnKubeletRestart off, 1.35). */
  readonly carriesStarted: boolean
  /** Containers' own restart policies and rules count (ContainerRestartRules, 1.35). Before, many places asked the pod's policy only. */
  readonly hasRestartRules: boolean
  /** A hand-triggered readiness run resets its ticks (from 1.32; 1.31 and older keep their own). */
  readonly triggerResetsTicks: boolean
  /** A sidecar's probes go on after it ended in a pod with restartPolicy Never (1.33); before, they began anew with its next run. */
  readonly keepsSidecarProbes: boolean
  /** A probe that had ended is begun anew at each sync (1.37); before, only if no other probe stands before it in the pod. */
  readonly renewsEveryProbe: boolean
  /** The phase asks the runtime whether a main was created in this sandbox (1.33); before, the statuses, where a waiting main is none. */
  readonly phaseAsksRuntime: boolean
  /** The numbers are taken from the source of that version, no run was recorded. */
  readonly fromSource: boolean
}

const RECORDED: readonly KubernetesVersion[] = ['1.30', '1.33', '1.34', '1.35', '1.36', '1.37']

export function behaviorsOf(kubernetes: KubernetesVersion): VersionBehaviors {
  return {
    relistsOnDemand: isAtLeast(kubernetes, '1.36'),
    retriesAtBackOffEnd: isAtLeast(kubernetes, '1.35'),
    staysInitialized: isAtLeast(kubernetes, '1.37'),
    keepsInitialized: isAtLeast(kubernetes, '1.36'),
    carriesStarted: isAtLeast(kubernetes, '1.35'),
    hasRestartRules: isAtLeast(kubernetes, '1.35'),
    triggerResetsTicks: isAtLeast(kubernetes, '1.32'),
    keepsSidecarProbes: isAtLeast(kubernetes, '1.33'),
    renewsEveryProbe: isAtLeast(kubernetes, '1.37'),
    phaseAsksRuntime: isAtLeast(kubernetes, '1.33'),
    fromSource: !RECORDED.includes(kubernetes),
  }
}
