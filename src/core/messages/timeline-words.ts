import type { ContainerList } from '../pod/pod-model.ts'

/** The words around the picture: playback, zoom, kubectl's line, the ledger, the table of events, and what is read aloud. */
export interface TimelineWords {
  /** Of the whole picture. */
  readonly picture: (pod: string) => string
  readonly containers: string
  /** Of a row: what it is and whether it is counted. */
  readonly row: (of: {
    readonly name: string
    readonly kind: string
    readonly list: ContainerList
    readonly place: number
    readonly total: number
    readonly isCounted: boolean
    readonly why: string
  }) => string
  readonly time: string
  readonly timeAt: (of: {
    readonly seconds: string
    readonly act: string
    readonly ready: number
    readonly total: number
    readonly status: string
  }) => string
  readonly filter: string
  readonly filtered: (shown: number, total: number) => string
  /** While nothing is filtered out. */
  readonly many: (total: number, counted: number) => string
  /** Of the row that stands for several: how many, the first and the last of them, and whether they are counted. */
  readonly stack: (of: {
    readonly count: number
    readonly first: string
    readonly last: string
    readonly isCounted: boolean
  }) => string
  /** In place of a name, for a row that stands for so many containers. */
  readonly moreSame: (count: number) => string
  readonly unfold: string
  readonly fold: string
  readonly playback: string
  readonly previousEvent: string
  readonly nextEvent: string
  readonly play: string
  readonly pause: string
  /** In place of play with reduced motion. */
  readonly step: string
  readonly rest: string
  readonly loop: string
  readonly speed: string
  readonly zoom: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly undo: string
  readonly redo: string
  /** After the sentence that seconds are assumed. */
  readonly dragHint: string
  /** The same on a phone. */
  readonly tapHint: string
  readonly resetAssumptions: (count: number) => string
  /** Commands in back-ticks. */
  readonly kubectlNote: string
  readonly watch: string
  readonly gone: string
  readonly restartsFrom: (terms: readonly string[]) => string
  /** A pasted status beside the prediction. `time` is HH:MM:SS or ''. Rows in back-ticks. */
  readonly observed: {
    readonly agrees: (time: string) => string
    readonly differs: (of: {
      readonly time: string
      readonly predicted: string
      readonly observed: string
      readonly notReady: readonly string[]
      readonly alreadyReady: readonly string[]
    }) => string
    readonly goThere: string
  }
  readonly ledger: {
    readonly title: string
    readonly why: (ready: string) => string
    readonly whyGone: string
    readonly container: string
    readonly list: string
    readonly adds: string
    readonly reason: string
    readonly sum: (ready: number, total: number) => string
    readonly more: (count: number) => string
    readonly gone: string
  }
  readonly events: {
    readonly caption: (pod: string, count: number, shown: number) => string
    readonly time: string
    readonly event: string
  }
  readonly questions: string
}
