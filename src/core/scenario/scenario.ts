/**
 * What the world outside the kubelet does: one versioned JSON object, the same in the vectors (`behavior`), the
 * CLI (`--scenario FILE`), links and the page. All times are seconds with at most millisecond precision.
 * An absent field means its default below, never an assumption of the app (see assume-scenario.ts).
 */
export interface Scenario {
  readonly version?: 1
  readonly containers?: Readonly<Record<string, ContainerBehavior>>
  /** Duration of sandbox creation. Default 0. */
  readonly sandboxSeconds?: number
  /** A `kubectl delete pod` at this time. Default: never. */
  readonly deleteAtSeconds?: number
  /** `--grace-period` of that delete. Default: the pod's terminationGracePeriodSeconds. */
  readonly deleteGraceSeconds?: number
  /**
   * Node pressure: the kubelet evicts the pod at this time. 0: the node is under pressure when the pod comes, and the kubelet
   * refuses it. A critical pod is neither evicted nor refused. Default: never.
   */
  readonly evictAtSeconds?: number
  /** The kubelet's evictionMaxPodGracePeriod: a soft threshold evicts. Default: a hard threshold does. */
  readonly evictGraceSeconds?: number
  /**
   * Paths of values that the app put in because neither the YAML nor the user gave them, e.g.
   * `containers.details.imagePullSeconds`. Everything not named was given.
   */
  readonly assumed?: readonly string[]
}

export interface ContainerBehavior {
  /** Duration of the first successful pull. Default 0. */
  readonly imagePullSeconds?: number
  /** true: every pull fails at once; an object: pulls that begin before that time fail. Default false. */
  readonly imagePullFails?: boolean | { readonly untilSeconds: number }
  /** Duration of the runtime's StartContainer. Default 0.03. */
  readonly startSeconds?: number
  /** StartContainer fails (exit 128, StartError) always, or for the first n attempts. Default false. */
  readonly startFails?: boolean | { readonly firstAttempts: number }
  /** One entry an attempt, the last repeats. Default: runs until killed. */
  readonly runs?: readonly ContainerRun[]
  readonly startupProbe?: ProbeBehavior
  readonly readinessProbe?: ProbeBehavior
  readonly livenessProbe?: ProbeBehavior
  readonly postStartSeconds?: number
  readonly postStartFails?: boolean
  readonly preStopSeconds?: number
  readonly preStopFails?: boolean
  /** SIGTERM to exit. null: ignores SIGTERM. Default 0.2. */
  readonly termSeconds?: number | null
  /** Exit code after SIGTERM. Default 0. */
  readonly termExitCode?: number
}

/** afterSeconds counts from startedAt; absent: runs until killed. */
export interface ContainerRun {
  readonly exitCode?: number
  readonly afterSeconds?: number
  readonly reason?: string
}

/** A probe's result as a function of the seconds since that attempt's startedAt. Absent: succeeds. */
export interface ProbeBehavior {
  readonly fails?: boolean
  readonly succeedsAfterSeconds?: number
  readonly failsFromSeconds?: number
  readonly failsBetweenSeconds?: readonly [number, number]
  /** The other fields hold for attempts below n only; later ones always succeed. */
  readonly firstAttempts?: number
}
