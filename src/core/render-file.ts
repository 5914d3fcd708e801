import type { Analysis } from './analysis.ts'
import type { FileMessages } from './messages/catalogue.ts'
import type { PictureMoment } from './render/describe-picture.ts'
import { renderAnimatedSvg } from './render/render-animated-svg.ts'
import { renderCard } from './render/render-card.ts'
import { renderCsv } from './render/render-csv.ts'
import { renderHtml } from './render/render-html.ts'
import { renderMarkdown } from './render/render-markdown.ts'
import { renderMermaid } from './render/render-mermaid.ts'
import { renderSvg } from './render/render-svg.ts'
import { renderTextFile } from './render/render-text-file.ts'
import type { FileTheme } from './render/svg-style.ts'
import type { Timeline } from './timeline/timeline.ts'
import { toJsonReport } from './to-json-report.ts'

/** What a file can be, by the ending of its name. A PNG is drawn from the text of an SVG by whoever has a rasterizer. */
export const FILE_FORMATS = ['svg', 'png', 'html', 'md', 'txt', 'json', 'csv', 'mmd'] as const

export type FileFormat = (typeof FILE_FORMATS)[number]

export interface RenderFileRequest {
  readonly format: FileFormat
  readonly timeline: Timeline
  readonly moment: PictureMoment
  readonly theme: FileTheme
  /** Of pictures, px. */
  readonly width: number
  /** Pictures: the timeline, a film that plays, or a card of 600 × 240. */
  readonly shape: 'timeline' | 'film' | 'card'
  readonly loops: boolean
  readonly namesAssumptions: boolean
  readonly fragment: string | undefined
  /** Of HTML: the script that plays the fragment in the file (scripts/html-player.mjs). Without it the page is still. */
  readonly player?: string | undefined
  /** Of JSON: what it reports on. */
  readonly report: { readonly analysis: Analysis; readonly text: string; readonly file: string }
}

/** The text of an exported file; of a PNG the SVG to be drawn. The page and the CLI write the same. Deterministic. */
export function renderFile(request: RenderFileRequest, words: FileMessages): string {
  const { format, timeline, moment, theme, width, loops, namesAssumptions, report } = request
  const source = request.fragment === undefined ? {} : { fragment: request.fragment }
  const t = moment === 'life' ? timeline.restMs : moment
  switch (format) {
    case 'svg':
    case 'png':
      return renderPicture(request, words)
    case 'html': {
      const animates = request.shape === 'film'
      const player = request.player === undefined ? {} : { player: request.player }
      return renderHtml(timeline, { theme, width, t, animates, loops, namesAssumptions, ...source, ...player }, words)
    }
    case 'md':
      return renderMarkdown(timeline, { t, namesAssumptions, ...source }, words)
    case 'txt':
      return renderTextFile(timeline, { t, namesAssumptions, ...source }, words)
    case 'mmd':
      return renderMermaid(timeline, { t, ...source }, words)
    case 'csv':
      return renderCsv(timeline, words)
    case 'json': {
      const carried = request.fragment === undefined ? {} : { podlapse: `#${request.fragment}` }
      const told = { ...carried, ...toJsonReport(report.analysis, { ...report, atSeconds: t / 1000 }) }
      return `${JSON.stringify(told, null, 2)}\n`
    }
  }
}

function renderPicture({ shape, ...request }: RenderFileRequest, words: FileMessages): string {
  const { timeline, moment, theme, width, loops, namesAssumptions, fragment } = request
  const source = fragment === undefined ? {} : { fragment }
  if (shape === 'card')
    return renderCard(timeline, { theme, t: moment === 'life' ? timeline.restMs : moment, ...source }, words)
  if (shape === 'film' && request.format === 'svg')
    return renderAnimatedSvg(timeline, { theme, width, loops, ...source }, words)
  return renderSvg(timeline, { theme, width, moment, namesAssumptions, ...source }, words)
}
