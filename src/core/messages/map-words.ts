/** The words of the Map. */
export interface MapWords {
  readonly title: string
  readonly fit: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly saveSvg: string
  readonly hint: string
  readonly mainsGone: string
  readonly volume: (name: string) => string
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
    readonly to: string
    readonly reason: string
    readonly isOpen: boolean
  }) => string
  readonly stop: (of: { readonly from: string; readonly to: string }) => string
  readonly mains: string
  readonly order: string
  readonly shelf: (count: number) => string
  readonly shelfLabel: string
  readonly moreOnShelf: (count: number) => string
}
