import { escapeXml } from './escape-xml.ts'
import { HATCH } from './render-shapes.ts'
import { type FileTheme, svgStyle } from './svg-style.ts'

export interface SvgContent {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly desc: string
  readonly theme: FileTheme
  /** What opens the file again: a link's fragment, `v1.…`. Absent: the file carries no source. */
  readonly fragment: string | undefined
  /** SVG text; its classes decide which rules the file carries. */
  readonly body: string
  /** Rules in terms of the colour tokens that only this kind of picture needs, one a line. */
  readonly rules?: string
  /** CSS of this file alone, as it is. */
  readonly css?: string
}

/** The pattern with its colours by class, as the rest. */
const PATTERN = HATCH.replace(/ stroke(?:-width)?="[^"]*"/g, '')

/** A standalone SVG: nothing in it runs, nothing in it is fetched. Deterministic. */
export function svgDocument(content: SvgContent): string {
  const { width, height, title, desc, theme, fragment, body, rules = '', css = '' } = content
  const page = `<rect class="page" width="${width}" height="${height}"/>`
  const all = `<g class="pod">${PATTERN}${page}${body}</g>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(title)}</title><desc id="d">${escapeXml(desc)}</desc>`,
    fragment === undefined ? '' : `<metadata id="podlapse">#${fragment}</metadata>`,
    `<style>${svgStyle(all, theme, rules)}${css}</style>`,
    `${all}</svg>\n`,
  ].join('')
}
