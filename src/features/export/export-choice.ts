import type { FileFormat } from '../../core/index.ts'

export type FormatName = 'film' | 'svg' | 'card' | 'png' | 'html' | 'md' | 'mmd' | 'txt' | 'json' | 'csv'

/** What the person chose. */
export interface ExportChoice {
  readonly format: FormatName
  readonly moment: 'playhead' | 'resting' | 'life'
  readonly theme: 'auto' | 'light' | 'dark'
  readonly width: '600' | '880' | '1012'
  readonly scale: '1' | '2' | '3'
  readonly loops: boolean
  readonly namesAssumptions: boolean
}

/** What each format is as a file, and which choices change it. */
export const FORMATS: Readonly<
  Record<
    FormatName,
    {
      readonly file: FileFormat
      readonly shape: 'timeline' | 'film' | 'card'
      readonly type: string
      readonly isPicture: boolean
      /** It carries what it was drawn from. */
      readonly opensAgain: boolean
      readonly asks: readonly ('moment' | 'life' | 'theme' | 'width' | 'scale' | 'play' | 'assumptions')[]
    }
  >
> = {
  film: {
    file: 'svg',
    shape: 'film',
    type: 'image/svg+xml',
    isPicture: true,
    opensAgain: true,
    asks: ['theme', 'width', 'play'],
  },
  svg: {
    file: 'svg',
    shape: 'timeline',
    type: 'image/svg+xml',
    isPicture: true,
    opensAgain: true,
    asks: ['moment', 'life', 'theme', 'width', 'assumptions'],
  },
  card: {
    file: 'svg',
    shape: 'card',
    type: 'image/svg+xml',
    isPicture: true,
    opensAgain: true,
    asks: ['moment', 'theme'],
  },
  png: {
    file: 'png',
    shape: 'timeline',
    type: 'image/png',
    isPicture: true,
    opensAgain: true,
    asks: ['moment', 'life', 'theme', 'width', 'scale', 'assumptions'],
  },
  html: {
    file: 'html',
    shape: 'timeline',
    type: 'text/html',
    isPicture: false,
    opensAgain: true,
    asks: ['moment', 'theme', 'width', 'assumptions'],
  },
  md: text('md', 'text/markdown', true, ['moment', 'assumptions']),
  mmd: text('mmd', 'text/plain', true, ['moment']),
  txt: text('txt', 'text/plain', false, ['moment', 'assumptions']),
  json: text('json', 'application/json', false, ['moment']),
  csv: text('csv', 'text/csv', false, []),
}

function text(file: FileFormat, type: string, opensAgain: boolean, asks: readonly ('moment' | 'assumptions')[]) {
  return { file, shape: 'timeline', type, isPicture: false, opensAgain, asks } as const
}
