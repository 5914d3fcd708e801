import type { FaultKind, FaultObstacle } from '../scenario/fault.ts'

/** What a sentence about a fault may name. Container names come as they are. */
export interface FaultValues {
  readonly container: string
  /** Others that go on, or that wait. */
  readonly others: readonly string[]
  readonly graceSeconds: number
  /** resources.limits.memory as written; '' without one. */
  readonly memoryLimit: string
  /** What kubectl prints in the end, and the pod's own reason. */
  readonly status: string
  readonly reason: string
}

export type FaultSaying =
  | 'main-restarts'
  | 'main-alone-restarts'
  | 'not-restarted'
  | 'sidecar-crashes'
  | 'init-crashes'
  | 'memory-limit'
  | 'memory-node'
  | 'not-ready'
  | 'liveness'
  | 'startup-gate'
  | 'startup-main'
  | 'no-image'
  | 'no-image-yet'
  | 'spends-grace'
  | 'spends-grace-alone'
  | 'sidecar-spends-grace'
  | 'not-deleted'
  | 'slow-gate'
  | 'slow-main'
  | 'slow-liveness'
  | 'deleted'
  | 'deleted-mains'
  | 'refused'
  | 'evicted'
  | 'evicted-in-time'
  | 'nothing-to-evict'

/** The bar under the kubectl line that breaks things, and what each breaks. STATUS words are never in here. */
export interface FaultWords {
  readonly title: string
  readonly target: string
  readonly names: Readonly<Record<FaultKind, string>>
  readonly probeMenu: string
  readonly pullMenu: string
  readonly deletePod: string
  readonly deletedAt: (seconds: number) => string
  readonly evict: string
  readonly refuse: string
  readonly evictedAt: (seconds: number) => string
  readonly refused: string
  readonly active: string
  readonly remove: (what: string) => string
  /** "details: crash loop" */
  readonly of: (container: string, fault: string) => string
  readonly mendAll: string
  readonly undo: string
  readonly redo: string
  readonly exitCode: string
  readonly obstacles: Readonly<
    Record<FaultObstacle, (of: { readonly container: string; readonly probe: string }) => string>
  >
  readonly says: Readonly<Record<FaultSaying, (of: FaultValues) => string>>
}
