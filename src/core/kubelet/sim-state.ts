import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { ContainerModel, ContainerRole, PodModel } from '../pod/pod-model.ts'
import type { ContainerBehavior, Scenario } from '../scenario/scenario.ts'
import type { BackOff } from './back-off.ts'
import type { StopReason } from './cause-rules.ts'
import type { PodStatus, StatusChange } from './pod-status.ts'
import type { ProbeWorker } from './probe-worker.ts'
import type { Recorder } from './recorder.ts'
import type { Scheduler, Signal } from './scheduler.ts'
import type { VersionBehaviors } from './version-behaviors.ts'

/** A container of the spec with what the scenario says of it. */
export interface SimContainer {
  readonly model: ContainerModel
  readonly name: string
  readonly role: ContainerRole
  readonly behavior: ContainerBehavior
  /** StartContainer calls so far. */
  starts: number
  /** Created instances, oldest first. */
  readonly instances: Instance[]
  /** Instances before this one were removed from the runtime. */
  firstListed: number
  /** What the last relist saw of it, newest instance first, at most two. */
  seen: readonly SeenInstance[]
  /** That a back-off holds back its pull has been written down. */
  pullBackOffTold: boolean
  /** Those of its probes that are being asked. */
  readonly probes: Partial<Record<ProbeKind, ProbeWorker>>
}

/** One container of the runtime. */
export interface Instance {
  readonly id: number
  readonly of: SimContainer
  /** As the runtime was told. */
  readonly attempt: number
  /** Which StartContainer call it was, from 0: picks the scenario's run. */
  readonly run: number
  readonly createdMs: number
  startedMs: number | undefined
  ending: Ending | undefined
  state: 'created' | 'running' | 'exited'
  readonly exited: Signal
  /** Why it was told to stop, once it was. */
  stopping: StopReason | undefined
  /** It was killed because its grace was spent. */
  killed: boolean
  /** That a back-off holds back the next one has been written down. */
  backOffTold: boolean
  /** What its probes have found, by kind. */
  readonly found: Partial<Record<ProbeKind, ProbeResult>>
}

/** How a run ended. */
export interface Ending {
  readonly exitCode: number
  readonly reason: string
  readonly finishedMs: number
}

/** What a relist saw of one instance. */
export interface SeenInstance {
  readonly instance: Instance
  readonly state: Instance['state']
}

/** A request to delete the pod, with the grace the API gave it, seconds. */
export interface Deletion {
  readonly t: number
  readonly graceSeconds: number
}

/** A request to evict the pod, with the grace that the eviction manager asks for, seconds. */
export interface Eviction {
  readonly graceSeconds: number
}

export type ProbeKind = 'startupProbe' | 'readinessProbe' | 'livenessProbe'
export type ProbeResult = 'success' | 'failure' | 'unknown'

export interface Sim {
  readonly pod: PodModel
  readonly scenario: Scenario
  readonly kubernetes: KubernetesVersion
  readonly behaviors: VersionBehaviors
  readonly scheduler: Scheduler
  readonly recorder: Recorder
  /** In the order of the spec. */
  readonly inits: readonly SimContainer[]
  readonly mains: readonly SimContainer[]
  readonly ephemerals: readonly SimContainer[]
  /** All of them: init list, mains, ephemerals. */
  readonly containers: readonly SimContainer[]
  readonly restartBackOff: BackOff
  readonly imageBackOff: BackOff
  /** Image texts that are on the node. */
  readonly images: Set<string>
  /** Last error of starting a container, by name: what the next status will say. */
  readonly startErrors: Map<string, string>
  /** What changed in the runtime since the last relist. */
  readonly unlisted: Set<SimContainer>
  sandboxReady: boolean
  sandboxSeen: boolean
  /** The deletion as the pod worker has taken it up; undefined as long as it works on the pod as it was before. */
  deletion: Deletion | undefined
  /** The eviction, likewise. */
  eviction: Eviction | undefined
  objectGone: boolean
  /** How often a readiness run has been asked for by hand. */
  probeTriggers: number
  nextId: number
  /** Called when a process ends by itself or by a signal, so that a relist is planned. */
  onRuntimeChange?: () => void
  /** Called when a probe worker has ended: the next sync may begin a new one. */
  onProbeEnd?: () => void
  /** Called when the kubelet's own status of the pod has changed. */
  onStatus?: (status: PodStatus, changes: readonly StatusChange[]) => void
}

/** A year; what lasts longer does not end in anybody's time. */
export const LONGEST_MS = 366 * 86_400_000

/** Seconds of a scenario as whole milliseconds. Total: what is no time is 0, what is endless ends after all that is told. */
export function toMs(seconds: number): number {
  return seconds > 0 ? Math.min(Math.round(seconds * 1000), 2 * LONGEST_MS) : 0
}
