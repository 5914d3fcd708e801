import type { Shape } from '../scene/scene.ts'
import { n, renderShapes } from './render-shapes.ts'
import { svgDocument } from './svg-document.ts'
import type { FileTheme } from './svg-style.ts'

/** How a picture is rendered as a file; of light, dark or, following its reader, both colours. */
export interface PictureOptions {
  readonly theme: FileTheme
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
export function renderPicture({ width, height, shapes, css = '' }: Picture, options: PictureOptions): string {
  return svgDocument({
    ...options,
    width: Math.ceil(width) + 2 * PADDING,
    height: Math.ceil(height) + 2 * PADDING,
    fragment: undefined,
    body: `<g transform="translate(${n(PADDING)} ${n(PADDING)})">${renderShapes(shapes)}</g>`,
    rules: css,
  })
}
