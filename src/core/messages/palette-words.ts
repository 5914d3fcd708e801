/** The words of the command palette. */
export interface PaletteWords {
  readonly title: string
  readonly placeholder: string
  readonly nothing: string
  readonly groups: {
    readonly go: string
    readonly time: string
    readonly containers: string
    readonly faults: string
    readonly pods: string
    readonly examples: string
    readonly settings: string
  }
  readonly view: (name: string) => string
  readonly act: (name: string) => string
  readonly selectContainer: (name: string) => string
  readonly breakIt: (container: string, fault: string) => string
  readonly mendIt: (container: string, fault: string) => string
  readonly deletePod: string
  /** Takes the deletion back. */
  readonly keepPod: string
  readonly drawPod: (kind: string, name: string) => string
  readonly kubernetes: (version: string) => string
  readonly theme: (name: string) => string
  readonly language: (name: string) => string
  readonly play: string
  readonly nextEvent: string
  readonly previousEvent: string
  readonly rest: string
  readonly beginning: string
  readonly end: string
  readonly table: string
  readonly yaml: string
  readonly keys: string
  readonly share: string
  readonly gallery: string
  readonly export: string
}
