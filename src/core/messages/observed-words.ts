/** The words of the Observed picture: what a pasted status says by itself. */
export interface ObservedWords {
  /** Of the two buttons. */
  readonly show: string
  readonly observed: string
  readonly predicted: string
  readonly picture: (pod: string) => string
  /** How the picture is read. */
  readonly legend: string
  /** Command in back-ticks. */
  readonly kubectlNote: (clock: string) => string
  readonly containers: string
  readonly container: string
  readonly adds: string
  readonly reason: string
  readonly restarts: string
  readonly facts: string
  readonly time: string
  readonly fact: string
  /** In place of a time that the status does not give. */
  readonly noTime: string
  readonly condition: (of: { readonly type: string; readonly status: string; readonly reason: string }) => string
  /** `run` counts from 1. */
  readonly started: (name: string, run: number) => string
  readonly ended: (of: {
    readonly name: string
    readonly run: number
    readonly exitCode: number
    readonly reason: string
  }) => string
  readonly waiting: (name: string, reason: string) => string
  readonly earlierRuns: (name: string, count: number) => string
  readonly readySinceUnknown: (name: string) => string
}
