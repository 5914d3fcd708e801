import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { ContainerRole, PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Span } from '../source/span.ts'

/**
 * A pod's life as a pure function of (pod, scenario, Kubernetes version). Integer milliseconds since t = 0, the
 * moment the pod exists, bound to its node. Every list is ordered by time. Read a moment with `stateAt` only.
 */
export interface Timeline {
  readonly pod: PodModel
  readonly scenario: Scenario
  readonly kubernetes: KubernetesVersion
  /** The last moment that is told: the object is gone, or nothing was asked beyond it. */
  readonly endMs: number
  /** gone: the API object went away; until: the asked time was reached; limit: too many events, the rest is left out. */
  readonly endsBecause: 'gone' | 'until' | 'limit'
  readonly acts: readonly Act[]
  /** Where the playhead rests: the informative moment, mid-Serving. */
  readonly restMs: number
  /** What the API object held, at each change. The first is at 0. */
  readonly snapshots: readonly StatusSnapshot[]
  /** Each created container, in order of creation. */
  readonly attempts: readonly ContainerAttempt[]
  /** One a container, in the order of `allContainers`. */
  readonly lanes: readonly Lane[]
  readonly gates: readonly Gate[]
  readonly stops: readonly StopEdge[]
  readonly events: readonly TimelineEvent[]
}

/** start, serve (a Job: work), fault (what goes on after Serving), stop (a Job: finish). `broken`: not drawn to scale. */
export interface Act {
  readonly id: 'start' | 'serve' | 'fault' | 'stop'
  /** What happens in `fault`; absent where two lives share it. */
  readonly about?: FaultAct
  readonly fromMs: number
  readonly toMs: number
  readonly broken: boolean
}

/**
 * crash: one, and it runs again · loop: one crash after the other · oom: killed at its memory limit · restarts: exits without a failure,
 * or the kubelet's own kills · unready: nothing exited · runs-on: one has exited for good, the others go on.
 */
export type FaultAct = 'crash' | 'loop' | 'oom' | 'restarts' | 'unready' | 'runs-on'

/** The printed row without the parts that age: `restarts` has no "(… ago)", there is no AGE. */
export interface StatusRow {
  readonly ready: string
  readonly status: string
  readonly restarts: string
  readonly phase: string
  /** The object went away at this moment; the other cells are the last state. */
  readonly deleted: boolean
}

export interface StatusSnapshot {
  readonly t: number
  readonly row: StatusRow
  /** n and m of READY, as numbers. */
  readonly ready: number
  readonly total: number
  /** When the last counted restart's previous run ended: feeds "(8s ago)". */
  readonly lastRestartMs?: number
  /** Which container supplied the STATUS word, where one did. */
  readonly statusFrom?: string
  readonly conditions: { readonly initialized: boolean; readonly containersReady: boolean; readonly ready: boolean }
  /** One a container, in the order of `allContainers`. Unchanged entries are the same object as before. */
  readonly containers: readonly ContainerReading[]
}

/** What the API object says of one container, and what kubectl's printer makes of it. */
export interface ContainerReading {
  readonly name: string
  readonly state: 'waiting' | 'running' | 'terminated'
  /** ContainerCreating, PodInitializing, CrashLoopBackOff, Completed, Error, … ('' while running). */
  readonly reason: string
  readonly exitCode?: number
  readonly started: boolean
  readonly ready: boolean
  readonly restartCount: number
  /** Included in n by the printer at this moment. */
  readonly counted: boolean
  /** Ready, but the printer's scan of the init list stopped at this earlier entry. */
  readonly maskedBy?: string
}

/** One created container, ground truth of the runtime (kubectl follows it with a delay). */
export interface ContainerAttempt {
  readonly container: string
  readonly role: ContainerRole
  /** As the runtime was told, from 0. */
  readonly attempt: number
  readonly createdMs: number
  readonly startedMs?: number
  readonly finishedMs?: number
  readonly exitCode?: number
  /** Completed, Error, OOMKilled, StartError; '' while it runs. */
  readonly reason: string
}

/**
 * What is drawn on a row between two moments:
 * waiting (its turn has not come) · pulling · creating · backoff · init (regular init running) · starting (running, not
 * started) · running (started or main, not ready) · unseen (ready, kubectl has not been told yet) · masked (ready, the
 * printer stopped earlier) · counted (in n, process up) · tail (in n, process exited) · exited · ephemeral · gone.
 */
export type SegmentState =
  | 'waiting'
  | 'pulling'
  | 'creating'
  | 'backoff'
  | 'init'
  | 'starting'
  | 'running'
  | 'unseen'
  | 'masked'
  | 'counted'
  | 'tail'
  | 'exited'
  | 'ephemeral'
  | 'gone'

export interface Segment {
  readonly fromMs: number
  readonly toMs: number
  readonly state: SegmentState
  /** Runtime attempt it belongs to, where there is one. */
  readonly attempt?: number
  /** The duration of this piece was assumed, not given or ruled. */
  readonly assumed?: boolean
  /** It was given by the person: a bar's end was dragged. */
  readonly given?: boolean
}

/** The pieces tile [0, endMs) without gap or overlap. The number of counted and tail pieces at t is n. */
export interface Lane {
  readonly container: string
  readonly role: ContainerRole
  readonly segments: readonly Segment[]
}

/** The event that releases the next start. */
export interface Gate {
  readonly t: number
  readonly container: string
  /** Containers it releases, in list order. */
  readonly releases: readonly string[]
  readonly opens: 'exit-0' | 'startup-probe' | 'started' | 'post-start'
  readonly cause: Cause
}

/** `waited` got SIGTERM at t because `gone` had stopped (or the grace was spent). */
export interface StopEdge {
  readonly t: number
  readonly gone: string
  readonly waited: string
  readonly because: 'exited' | 'grace-spent' | 'mains-done'
}

/** `values` fill the sentence: exit code, grace seconds, attempt, threshold, … */
export interface TimelineEvent {
  readonly t: number
  readonly type: TimelineEventType
  readonly container?: string
  readonly attempt?: number
  readonly values?: Readonly<Record<string, string | number>>
  readonly cause?: Cause
}

export type TimelineEventType =
  | 'scheduled'
  | 'sandbox-started'
  | 'sandbox-stopped'
  | 'pull'
  | 'pulled'
  | 'pull-failed'
  | 'pull-back-off'
  | 'started'
  | 'start-error'
  | 'exited'
  | 'back-off'
  | 'post-start'
  | 'post-start-done'
  | 'post-start-failed'
  | 'pre-stop'
  | 'pre-stop-done'
  | 'pre-stop-failed'
  | 'probe-succeeded'
  | 'probe-failed'
  | 'gate-opened'
  | 'ready'
  | 'unready'
  | 'delete'
  | 'deadline'
  | 'evict'
  | 'sigterm'
  | 'sigkill'
  | 'succeeded'
  | 'failed'
  | 'gone'

/** Why: the rule, whom it concerns, and the YAML field that set it; kubelet/interval-rules.ts names the upstream function that holds it. */
export interface Cause {
  readonly rule: string
  readonly container?: string
  /** e.g. `spec.initContainers[1].startupProbe`. */
  readonly path?: string
  readonly span?: Span
  readonly values?: Readonly<Record<string, string | number>>
}

/** What a simulation writes down; `buildTimeline` adds the acts, the lanes and the resting point. */
export type PodRecord = Pick<
  Timeline,
  'endMs' | 'endsBecause' | 'snapshots' | 'attempts' | 'gates' | 'stops' | 'events'
>
