import type { ContainerRole } from '../pod/pod-model.ts'
import type { ReceiptReason } from '../timeline/moment.ts'

/** The sentences of the READY ledger and of the verdict beside the READY figure. */
export interface ReadinessWords {
  /** Why a line adds 1 or 0. */
  readonly ledger: (of: {
    role: ContainerRole
    reason: ReceiptReason
    exitCode: number | undefined
    hasReadinessProbe: boolean
    maskedBy: string | undefined
  }) => string
  readonly verdict: {
    readonly gone: () => string
    readonly completed: (status: string) => string
    readonly evicted: (status: string) => string
    /** Evicted before anything of it ran. */
    readonly refused: (status: string) => string
    readonly resting: (of: { mains: number; sidecars: number; inits: readonly string[] }) => string
    readonly nothing: (first: string | undefined) => string
    readonly some: (of: { ready: number; total: number; missing: readonly { name: string; why: string }[] }) => string
    readonly terminating: (of: { running: readonly string[]; ready: string }) => string
    readonly gated: () => string
  }
  /** The verdict while the only ones that are not counted have exited and start again. */
  readonly restart: {
    /** And who is still counted. */
    readonly alone: (names: readonly string[], kept: readonly string[]) => string
    /** Exited among the init containers, so that others that run are not counted. */
    readonly masked: (by: string, names: readonly string[]) => string
    /** The line under it; seconds. */
    readonly backOff: (firstSeconds: number, mostSeconds: number) => string
  }
  /** The line under the verdict. */
  /** `completes`: the mains are expected to exit (restartPolicy Never or OnFailure). */
  readonly moved: (sidecars: readonly string[], completes: boolean) => string
  readonly legacy: (names: readonly string[], completes: boolean) => string
  readonly statusFrom: (name: string) => string
  readonly initsOnly: () => string
  readonly noInits: () => string
  /** Of a pod with many sidecars: how to find one's way. */
  readonly many: (containers: number) => string
  readonly drawnFrom: (kind: string, name: string, replicas: number | undefined) => string
}
