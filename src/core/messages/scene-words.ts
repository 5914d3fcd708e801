import type { ContainerList, ContainerRole } from '../pod/pod-model.ts'
import type { ReceiptReason } from '../timeline/moment.ts'
import type { Act, FaultAct, Gate } from '../timeline/timeline.ts'

/** An act's name; of `fault` by what happens in it. */
export type ActName = Act['id'] | FaultAct

/** The words of the picture: short, present tense. YAML and STATUS words are not in here, they stay as they are. */
export interface SceneWords {
  /** Under a container's name. */
  readonly kinds: Readonly<Record<ContainerRole, string>>
  /** One word for compact rows; '' for mains. */
  readonly shortKinds: Readonly<Record<ContainerRole, string>>
  readonly listHints: Readonly<Record<ContainerList, string>>
  readonly acts: {
    readonly serving: Readonly<Record<ActName, string>>
    readonly job: Readonly<Record<ActName, string>>
  }
  readonly anyLength: string
  readonly kubectlDelete: string
  readonly evicted: string
  readonly mainExits: string
  readonly gates: Readonly<Record<Gate['opens'], string>>
  readonly receipt: Readonly<Record<ReceiptReason, string>>
  readonly counted: string
  readonly underPlayhead: string
  readonly readyCaption: (total: number) => string
  readonly pull: (seconds: string) => string
  readonly backOff: (seconds: string) => string
  readonly starting: string
  readonly notReady: string
  readonly ready: string
  readonly stillCounted: string
  readonly readyNotCounted: string
  /** The same with the init entry at which kubectl stops. */
  readonly maskedBy: (name: string) => string
  readonly pullFails: string
  /** SIGTERM when the grace was spent by others. */
  readonly sigtermLeft: (seconds: number) => string
  /** Seconds after the delete. */
  readonly sigkillAt: (seconds: number) => string
  /** `hook` is postStart or preStop. */
  readonly hookFails: (hook: string) => string
  readonly graceUsed: (usedSeconds: number, graceSeconds: number) => string
  readonly exitCode: (code: number) => string
  readonly gone: string
  readonly stopEdge: (gone: string) => string
  readonly footnote: string
  readonly legend: {
    readonly counted: string
    readonly notCounted: string
    readonly tail: string
    readonly init: string
    readonly waiting: string
    readonly gate: string
  }
  /** Under the acts; the shorter form stands where the longer does not fit. */
  readonly captions: {
    readonly start: (released: string, sidecar: string) => string
    readonly gate: string
    readonly serve: (n: number) => string
    readonly stop: (n: number) => string
    readonly stopOrder: string
  }
}
