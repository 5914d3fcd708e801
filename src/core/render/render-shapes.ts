import type { Shape } from '../scene/scene.ts'
import { isGiven } from '../scene/scene-css.ts'
import { tenths } from '../scene/tenths.ts'
import { escapeXml } from './escape-xml.ts'

/** The pattern that a regular init's bar is filled with; belongs once into a picture with shapes. */
export const HATCH =
  '<defs><pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x1="0" y1="0" x2="0" y2="5" stroke="var(--init)" stroke-width="1.3"/></pattern></defs>'

/** Shapes as SVG text, in their order. */
export function renderShapes(shapes: readonly Shape[]): string {
  return shapes.map(renderShape).join('')
}

/** One shape as SVG text. */
function renderShape(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect class="${shape.cls}" x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}"${shape.rx === undefined ? '' : ` rx="${shape.rx}"`}/>`
    case 'line':
      return `<line class="${shape.cls}" x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}"/>`
    case 'circle':
      return `<circle class="${shape.cls}" cx="${n(shape.cx)}" cy="${n(shape.cy)}" r="${shape.r}"/>`
    case 'path':
      return `<path class="${shape.cls}" d="${shape.d}"/>`
    default:
      return renderLine(shape.cls, shape.x, shape.y, shape.text, shape.size, shape.anchor)
  }
}

/** A line of text at its baseline. */
export function renderLine(
  cls: string,
  x: number,
  y: number,
  text: string,
  size: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const given = isGiven({ cls, size, anchor })
  const own = given.size ? '' : ` font-size="${size}"`
  const side = given.anchor ? '' : ` text-anchor="${anchor}"`
  return `<text class="${cls}" x="${n(x)}" y="${n(y)}"${own}${side}>${escapeXml(text)}</text>`
}

/** A number as a file has it. */
export function n(value: number): string {
  return String(tenths(value))
}
