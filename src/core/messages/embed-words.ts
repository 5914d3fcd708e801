/** The words of the embedded picture. */
export interface EmbedWords {
  readonly openInPodlapse: string
  readonly play: string
  readonly pause: string
  /** Instead of play where less motion is asked for. */
  readonly step: string
  readonly time: string
  readonly timeText: (of: {
    readonly seconds: string
    readonly act: string
    readonly ready: number
    readonly total: number
    readonly status: string
  }) => string
  readonly pictureOf: (name: string, ready: string, status: string) => string
  /** A command in back-ticks. */
  readonly kubectlPrints: string
  readonly countUnderLine: string
  readonly nothing: string
  readonly otherOrigin: string
  readonly notFetched: (address: string) => string
  readonly tooLarge: (limit: string) => string
  readonly failed: string
}
