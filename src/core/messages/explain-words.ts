import type { PrinterBehavior, VersionBehavior } from '../kubelet/version-behaviors.ts'

/** Sentences that answer the ten questions. Names, fields and STATUS words come in as they stand in YAML or a terminal. */
export interface ExplainWords {
  /** The questions as a person asks them. */
  readonly questions: Readonly<Record<QuestionId, string>>
  /** Joins names: "a, b and c". */
  readonly list: (items: readonly string[]) => string
  readonly seconds: (ms: number) => string
  readonly whyReady: {
    readonly gone: () => string
    readonly all: (of: { ready: string; counted: readonly string[]; never: readonly string[] }) => string
    readonly some: (of: { ready: string; counted: readonly string[]; missing: readonly string[] }) => string
    /** `isOver`: the pod has ended. */
    readonly none: (of: { ready: string; missing: readonly string[]; isOver: boolean }) => string
    readonly missing: (name: string, why: string) => string
  }
  readonly initWaiting: {
    readonly noInits: () => string
    readonly done: (count: number) => string
    readonly gone: () => string
    readonly gated: (gates: readonly string[]) => string
    readonly mustExit: (of: { name: string; entry: number; of: number; state: string }) => string
    readonly mustStart: (of: { name: string; entry: number; of: number; state: string }) => string
    readonly mustPassStartupProbe: (of: {
      name: string
      failures: number
      failureThreshold: number
      nextMs: number | undefined
    }) => string
  }
  readonly sidecar: {
    readonly native: (name: string) => string
    readonly legacy: (name: string) => string
    readonly init: (name: string) => string
    readonly othersNative: (names: readonly string[]) => string
    readonly none: () => string
  }
  readonly job: {
    readonly serves: (kind: string) => string
    readonly succeeds: (of: { mains: readonly string[]; sidecars: readonly string[]; atMs: number }) => string
    readonly fails: (of: { culprit: string; exitCode: number | undefined; atMs: number }) => string
    readonly failsByDeadline: (of: { kept: readonly string[]; seconds: number }) => string
    readonly evicted: (atMs: number) => string
    readonly refused: () => string
    /** Behind another sentence. */
    readonly evictedInTime: () => string
    readonly keptBy: (of: { kept: readonly string[]; ready: string; status: string }) => string
    /** Every main runs on: nothing else keeps it. */
    readonly neverExits: (of: { mains: readonly string[]; ready: string; status: string }) => string
    readonly stuckInInit: (of: { name: string; status: string }) => string
    readonly restarts: (of: { name: string; status: string }) => string
  }
  readonly startOrder: {
    readonly atOnce: (names: readonly string[]) => string
    readonly afterExit: (names: readonly string[], gate: string, atMs: number) => string
    readonly afterStarted: (names: readonly string[], gate: string, atMs: number) => string
    readonly afterPostStart: (names: readonly string[], gate: string, atMs: number) => string
    readonly afterStartupProbe: (names: readonly string[], gate: string, atMs: number) => string
    readonly never: (names: readonly string[]) => string
    /** Mains beside a helper that is one of them. */
    readonly noOrder: (names: readonly string[], helpers: readonly string[]) => string
    readonly all: (steps: readonly string[]) => string
    /** Held back by the scheduler. */
    readonly gated: (gates: readonly string[]) => string
  }
  readonly stopOrder: {
    readonly notStopped: (grace: number) => string
    readonly order: (of: { steps: readonly (readonly string[])[]; usedMs: number; grace: number }) => string
    readonly finish: (of: { steps: readonly (readonly string[])[]; usedMs: number; grace: number }) => string
    readonly killed: (of: { names: readonly string[]; grace: number; enough: number | undefined }) => string
    /** Nobody was killed, but hooks were cut off, or sidecars got SIGTERM before their turn. */
    readonly cut: (of: {
      hooks: readonly string[]
      early: readonly string[]
      grace: number
      enough: number | undefined
    }) => string
    readonly forced: () => string
    /** `grace`: what the eviction gave; `own`: terminationGracePeriodSeconds. */
    readonly evicted: (of: {
      steps: readonly (readonly string[])[]
      killed: readonly string[]
      usedMs: number
      grace: number
      own: number
    }) => string
    readonly refused: () => string
  }
  readonly initNetwork: {
    readonly noMesh: () => string
    /** `own` are the mesh's. */
    readonly noOtherInits: (own: readonly string[], proxy: string) => string
    readonly before: (names: readonly string[], proxy: string) => string
    /** `isReady`: the proxy has a startupProbe that holds them back until it answers. */
    readonly after: (names: readonly string[], proxy: string, isReady: boolean) => string
    readonly beforeRedirect: (names: readonly string[], redirect: string) => string
    readonly neverWithLegacy: (names: readonly string[], proxy: string, redirect: string) => string
  }
  readonly requests: {
    readonly none: () => string
    readonly total: (resource: string, amount: string, why: string) => string
    readonly sum: (terms: readonly string[]) => string
    readonly initStep: (name: string) => string
    readonly podLevel: () => string
    readonly overhead: (amount: string) => string
    readonly qos: (qosClass: string) => string
  }
  readonly statusSource: {
    readonly gone: () => string
    readonly terminating: () => string
    readonly fromInit: (of: { status: string; name: string }) => string
    /** `failuresFirst`: as this version's printer has it. */
    readonly fromMain: (of: { status: string; name: string; failuresFirst: boolean }) => string
    readonly gated: () => string
    readonly initializing: (of: { status: string; name: string }) => string
    readonly running: () => string
    readonly notReady: (names: readonly string[]) => string
    readonly phase: (status: string) => string
    /** Behind another sentence: where the eviction is told instead. `isLost`: every main exited 0. */
    readonly evicted: (of: { reason: string; isLost: boolean }) => string
    readonly refused: (reason: string) => string
  }
  readonly restartsSource: {
    readonly none: () => string
    readonly terms: (of: { restarts: string; terms: readonly string[]; dropped: readonly string[] }) => string
  }
  readonly versions: {
    /** What the versions before `since` do in place of what later ones do, as a clause. */
    readonly before: Readonly<Record<VersionBehavior | PrinterBehavior, string>>
    readonly difference: (of: { before: string; since: string; changes: 'order' | 'times' }) => string
  }
}

/** The ten questions. */
export type QuestionId =
  | 'why-ready'
  | 'init-waiting'
  | 'sidecar'
  | 'job'
  | 'start-order'
  | 'stop-order'
  | 'init-network'
  | 'requests'
  | 'status-source'
  | 'restarts-source'
