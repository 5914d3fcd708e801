/** The words of the export dialog. */
export interface ExportWords {
  readonly title: string
  readonly note: string
  readonly format: string
  readonly formats: {
    readonly film: string
    readonly svg: string
    readonly card: string
    readonly png: string
    readonly html: string
    readonly md: string
    readonly mmd: string
    readonly txt: string
    readonly json: string
    readonly csv: string
  }
  readonly moment: string
  readonly atPlayhead: (seconds: string) => string
  readonly resting: (ready: string) => string
  readonly wholeLife: string
  readonly theme: string
  readonly width: string
  readonly scale: string
  readonly play: string
  readonly once: string
  readonly loop: string
  /** Why looping is not the default. */
  readonly loopNote: string
  readonly assumptions: string
  readonly preview: string
  /** "14 kB, no script" */
  readonly size: (kilobytes: string) => string
  /** Of HTML. */
  readonly sizeWithPlayer: (kilobytes: string) => string
  readonly making: string
  /** The file carries what it was drawn from. */
  readonly opensAgain: string
  readonly tooLargeToOpen: string
  readonly failed: string
  readonly download: string
  readonly downloaded: (name: string) => string
  readonly copyImage: string
  readonly copyText: string
  readonly copied: string
  readonly copyFailed: string
}
