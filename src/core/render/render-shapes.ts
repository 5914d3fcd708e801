import type { Shape } from '../scene/scene.ts'

/** The pattern that a regular init's bar is filled with; belongs once into a picture with shapes. */
export const HATCH =
  '<defs><pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x1="0" y1="0" x2="0" y2="5" stroke="var(--init)" stroke-width="1.3"/></pattern></defs>'

/** Shapes as SVG text, in their order. */
export function renderShapes(shapes: readonly Shape[]): string {
  return shapes.map(renderShape).join('')
}

/** One shape as SVG text, numbers with at most two decimals. */
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
      return `<text class="${shape.cls}" x="${n(shape.x)}" y="${n(shape.y)}" font-size="${shape.size}"${shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`}>${escapeXml(shape.text)}</text>`
  }
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Text for XML; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
