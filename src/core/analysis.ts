import type { KubernetesVersion } from './kube/kubernetes-version.ts'
import type { PodRow } from './kubectl/pod-row.ts'
import type { PodModel } from './pod/pod-model.ts'
import type { Scenario } from './scenario/scenario.ts'
import type { Diagnostic } from './source/diagnostic.ts'
import type { Timeline } from './timeline/timeline.ts'

/** All optional and plain data, so that it can be posted to a worker. */
export interface AnalyzeOptions {
  /** Default: the newest we know. */
  readonly kubernetes?: KubernetesVersion
  /** The clock for the ages of a pasted status, RFC 3339. Default: the latest time the status itself names. */
  readonly now?: string
  /** Overrides for pods by position in the file; absent fields fall back to the app's assumptions. */
  readonly scenarios?: Readonly<Record<number, Scenario>>
  /** Pods (by position) whose timeline is wanted. Default: all. Others get a model and no timeline. */
  readonly timelines?: readonly number[]
  /** How far to simulate, seconds. Default: until the pod is gone or at rest. */
  readonly untilSeconds?: number
}

export interface Analysis {
  readonly pods: readonly PodAnalysis[]
  /** Sorted by place in the text. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface PodAnalysis {
  readonly pod: PodModel
  readonly timeline?: Timeline
  /** The row kubectl prints for the status as pasted, where there is one. */
  readonly observed?: PodRow
}
