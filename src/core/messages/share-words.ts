type Place = 'github' | 'gitlab' | 'confluence' | 'notion' | 'docusaurus' | 'mkdocs' | 'backstage' | 'html'
type Form = 'image' | 'iframe' | 'element' | 'address'

/** The words around links: what is told when one is opened, and the dialog that makes one. */
export interface ShareWords {
  readonly noLink: string
  readonly showExample: string
  readonly dismiss: string
  readonly title: string
  readonly note: string
  readonly opensAs: string
  readonly asView: string
  readonly asEdit: string
  readonly moment: string
  readonly atPlayhead: (seconds: string) => string
  readonly atRest: string
  readonly content: string
  readonly onlyPicture: string
  readonly wholeText: string
  /** What always goes in, may go in, and never does: each a name and what it means. */
  readonly names: string
  readonly neededToDraw: string
  readonly probes: string
  readonly kindAndTiming: string
  readonly podNames: string
  readonly images: string
  readonly imageParts: string
  readonly volumes: string
  readonly volumeNames: string
  readonly status: string
  readonly statesAndTimes: string
  readonly variables: string
  readonly marks: string
  readonly references: string
  readonly variablesRemoved: (variables: number, commands: number) => string
  readonly removed: (count: number) => string
  readonly noSecrets: string
  readonly struckOut: (count: number) => string
  /** The name of a secret in back-ticks. */
  readonly secretAt: (name: string, line: number) => string
  readonly andMore: (count: number) => string
  readonly onlyAHelp: string
  readonly preview: string
  readonly moreLines: (count: number) => string
  readonly making: string
  readonly link: string
  readonly characters: (count: number) => string
  readonly tooLong: (count: number) => string
  readonly exportInstead: string
  readonly copyLink: string
  readonly copyEmbed: string
  readonly copyMarkdown: string
  readonly markdownNote: string
  readonly copy: string
  readonly copied: string
  readonly copyByHand: string
  readonly otherPlaces: string
  readonly place: string
  readonly snippet: string
  readonly placeNames: Readonly<Record<Place, string>>
  /** How to paste it there; what is typed in back-ticks. */
  readonly placeHints: Readonly<Record<Place, string>>
  readonly formNames: Readonly<Record<Form, string>>
  readonly showQr: string
  readonly hideQr: string
  readonly qrLabel: string
  readonly qrTooLong: string
}
