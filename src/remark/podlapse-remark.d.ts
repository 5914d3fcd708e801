/** How ```pod fences are drawn; the words behind ```pod go before these. */
export interface RemarkPodlapseOptions {
  /** auto follows the reader. Default auto. */
  readonly theme?: 'auto' | 'light' | 'dark'
  /** CSS px. Default 1012; animated 880. */
  readonly width?: number
  /** Plays once inside the image and rests on the READY frame. */
  readonly animated?: boolean
  /** Seconds. Default: the resting moment. */
  readonly at?: number
  /** 1.27 to 1.37. */
  readonly kubernetes?: `1.${number}`
  /** Where Podlapse is served: the pictures link there. Absent: they link nowhere. */
  readonly base?: string
}

/** A remark plugin that draws fences with the language `pod`. */
export function remarkPodlapse(options?: RemarkPodlapseOptions): (tree: unknown, file: unknown) => void
