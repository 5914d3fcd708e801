/** The words of the Map. */
export interface MapWords {
  readonly title: string
  readonly fit: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly saveSvg: string
  readonly hint: string
  /** Behind the hint, where there is a keyboard. */
  readonly keysHint: string
  readonly mainsGone: string
  /** Where there is no room to say who is gone. */
  readonly thenSigterm: string
  readonly volume: (name: string) => string
  /** Written behind the name of a volume. */
  readonly volumeNote: string
  readonly ownVolumes: (count: number) => string
  readonly readOnly: string
  /** A node, for those who hear it. */
  readonly node: (of: {
    readonly name: string
    readonly kind: string
    readonly state: string
    readonly adds: number
    readonly ports: string
  }) => string
  readonly gate: (of: {
    readonly from: string
    readonly to: readonly string[]
    readonly reason: string
    readonly isOpen: boolean
  }) => string
  readonly stop: (of: { readonly from: string; readonly to: string }) => string
  readonly mount: (of: { readonly volume: string; readonly container: string; readonly mountPath: string }) => string
  /** What keys do on a container, and on a gate or a stop line, for those who hear it. */
  readonly nodeHelp: string
  readonly edgeHelp: string
  readonly mains: string
  readonly order: string
  readonly shelf: (count: number) => string
  readonly shelfLabel: string
  readonly moreOnShelf: (count: number) => string
}
