/** The words of the frame around the picture: top bar, YAML pane, messages, help. */
export interface PageWords {
  readonly tagline: string
  readonly skip: string
  readonly views: string
  readonly viewNames: { readonly timeline: string; readonly map: string; readonly compare: string }
  readonly theme: string
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string }
  readonly language: string
  readonly keysTitle: string
  readonly keysButton: string
  /** A key and what it does. */
  readonly keys: readonly (readonly [string, string])[]
  readonly yamlTitle: string
  /** Of a text too long to be shown whole. */
  readonly moreCharacters: (count: number) => string
  readonly yamlPane: string
  readonly hideYaml: string
  readonly paste: string
  readonly openFile: string
  readonly openFiles: string
  readonly dropHere: string
  readonly loadingMap: string
  readonly loadingCompare: string
  readonly podsInFile: (count: number) => string
  readonly podTotal: (total: number) => string
  readonly problems: string
  readonly problemCount: (count: number) => string
  readonly lastGood: string
  readonly place: (line: number, column: number) => string
  readonly andMore: (count: number) => string
  readonly nothingYet: string
  readonly openingLink: string
  readonly share: string
  readonly examples: string
  readonly export: string
  readonly editCopy: string
  /** Names and commands in back-ticks. */
  readonly empty: string
  readonly privacy: string
  readonly rule: string
  readonly legend: string
  readonly showTable: string
  readonly hideTable: string
  readonly time: string
  readonly timeAt: (seconds: string, act: string) => string
  readonly observed: (of: { readonly ready: string; readonly status: string; readonly restarts: string }) => string
  readonly podIsGone: string
  readonly spokenRow: (ready: number, total: number, status: string) => string
  readonly faultTitle: string
  readonly faultText: string
  readonly yourText: string
  readonly tryAgain: string
  readonly close: string
  readonly messages: string
  readonly commands: string
  readonly more: string
  readonly reading: string
  readonly cancel: string
  readonly stopped: string
  readonly readAgain: string
  readonly replaced: string
  readonly undo: string
  readonly clipboardDenied: string
}
