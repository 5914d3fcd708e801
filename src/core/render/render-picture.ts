import type { Shape } from '../scene/scene.ts'
import { SCENE_CSS, SCENE_TOKENS } from '../scene/scene-css.ts'
import { escapeXml, HATCH, renderShapes } from './render-shapes.ts'

/** How a picture is rendered as a file; of light, dark or, following its reader, both colours. */
export interface PictureOptions {
  readonly theme: 'light' | 'dark' | 'auto'
  readonly title: string
  readonly desc: string
}

/** What is drawn, and the looks that only this kind of picture needs. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly css?: string
}

const PADDING = 20

/** Shapes as a standalone SVG: text stays text, colours follow the reader's theme for `auto`. Deterministic. */
export function renderPicture(picture: Picture, options: PictureOptions): string {
  const width = Math.ceil(picture.width) + 2 * PADDING
  const height = Math.ceil(picture.height) + 2 * PADDING
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(options.title)}</title><desc id="d">${escapeXml(options.desc)}</desc>`,
    `<style>${renderTokens(options.theme)}${(SCENE_CSS + (picture.css ?? '')).replaceAll('\n', '')}</style>`,
    HATCH,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/><g class="pod" transform="translate(${PADDING} ${PADDING})">${renderShapes(picture.shapes)}</g></svg>`,
  ].join('')
}

function renderTokens(theme: PictureOptions['theme']): string {
  const declare = (tokens: Readonly<Record<string, string>>) =>
    Object.entries(tokens)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  const light = `svg{${declare(SCENE_TOKENS.light)}}`
  const dark = `svg{${declare(SCENE_TOKENS.dark)}}`
  if (theme === 'light') return light
  return theme === 'dark' ? dark : `${light}@media (prefers-color-scheme:dark){${dark}}`
}
