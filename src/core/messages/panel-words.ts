import type { ContainerRole } from '../pod/pod-model.ts'

/** What a bar's end stands for when it can be dragged (scene/bar-ends.ts). */
export type EndKind = 'pull' | 'start' | 'post-start' | 'started' | 'ready' | 'run' | 'pre-stop' | 'term'

/** The panel of a selected row, and the ends of its bars that can be dragged. */
export interface PanelWords {
  readonly close: string
  readonly terms: {
    readonly now: string
    readonly starts: string
    readonly stops: string
    readonly requests: string
    readonly network: string
    readonly status: string
    readonly restarts: string
  }
  readonly stopsAfter: (gone: string) => string
  readonly stopsAtDelete: string
  readonly stopsWhenSpent: string
  readonly noRequests: string
  /** `amounts` like "cpu 500m"; with what they add to the pod's requests. */
  readonly requests: (amounts: readonly string[], role: ContainerRole) => string
  readonly restarts: (count: number) => string
  readonly ends: Readonly<Record<EndKind, string>>
  readonly end: (container: string, what: string) => string
  readonly endValue: (seconds: number, isGiven: boolean) => string
  readonly drag: string
  /** The list of a container's durations that no rule sets. */
  readonly durations: string
  /** Of the second and later runs: which of them. */
  readonly nthRun: (what: string, run: number) => string
  readonly assumed: string
  readonly yours: string
  readonly seconds: string
  readonly shorter: string
  readonly longer: string
  /** Back to what is assumed. */
  readonly assumeAgain: string
}
