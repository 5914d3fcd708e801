/** Two short lines that read as one sentence. */
export type TwoLines = readonly [string, string]

/** The words of Compare. `side` and `other` are A or B. Headlines hold names in back-ticks. */
export interface CompareWords {
  readonly title: string
  /** Before what the pod is held against. */
  readonly against: string
  readonly modes: { readonly twin: string; readonly version: string; readonly pod: string; readonly edit: string }
  readonly otherVersion: string
  readonly otherPod: string
  readonly example: string
  readonly exampleWhat: string
  readonly saveSvg: string
  /** Where a mode has nothing to hold the pod against. */
  readonly noTwin: string
  readonly noOtherPod: string
  readonly noEdit: string
  readonly meantAsSidecar: string
  readonly ways: {
    readonly native: string
    readonly nativeNote: (names: string) => string
    readonly old: string
    readonly oldNote: (names: string) => string
  }
  readonly now: string
  readonly nowNote: string
  readonly before: string
  readonly beforeNote: string
  readonly headlines: {
    readonly jobEndless: (of: { readonly work: string; readonly isJob: boolean }) => string
    readonly jobBothEnd: (moved: string) => string
    readonly ordered: (moved: string, count: number) => string
    readonly sameBlock: string
    readonly versionsSame: (a: string, b: string) => string
    readonly versionsDiffer: (a: string, b: string, moments: number) => string
    readonly podsSame: (a: string, b: string) => string
    readonly podsDiffer: (a: string, b: string, moments: number) => string
    readonly editSame: string
    readonly editDiffers: (moments: number) => string
    readonly onlyDifferences: string
  }
  readonly join: (names: readonly string[]) => string
  readonly differences: string
  readonly differencesNote: string
  readonly andMore: (count: number) => string
  readonly row: (a: string, b: string) => TwoLines
  readonly notFound: string
  readonly noGate: (of: {
    readonly side: string
    readonly container: string
    readonly gate: string
    readonly until: 'ready' | 'exited'
  }) => TwoLines
  readonly noStopOrder: (of: {
    readonly side: string
    readonly other: string
    readonly container: string
    readonly gone: string
  }) => TwoLines
  readonly endless: (of: { readonly side: string; readonly other: string; readonly containers: string }) => TwoLines
  readonly neverStarts: (of: { readonly side: string; readonly other: string; readonly container: string }) => TwoLines
  readonly kubectlNote: string
  readonly job: {
    readonly complete: string
    readonly failed: string
    readonly running: string
    readonly noEnd: string
  }
  readonly pictureLabel: (a: string, b: string) => string
  readonly timeText: (of: { readonly time: string; readonly a: string; readonly b: string }) => string
}
