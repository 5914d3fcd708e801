import type { Messages } from '../messages/messages.ts'
import { layoutMoment } from '../scene/layout-moment.ts'
import type { Scene, Shape } from '../scene/scene.ts'
import { SCENE_CSS, SCENE_TOKENS } from '../scene/scene-css.ts'
import type { Timeline } from '../timeline/timeline.ts'

export interface RenderSvgOptions {
  readonly theme: 'light' | 'dark' | 'auto'
  /** The moment of the playhead, milliseconds. */
  readonly t: number
  readonly title: string
  readonly desc: string
}

const PADDING = 20

/** A standalone SVG of a scene at a moment: text stays text, colours follow the reader's theme for `auto`. Deterministic. */
export function renderSvg(timeline: Timeline, scene: Scene, options: RenderSvgOptions, messages: Messages): string {
  const moment = layoutMoment(scene, timeline, options.t, messages)
  const width = Math.ceil(scene.width) + 2 * PADDING
  const height = scene.height + 2 * PADDING
  const body = [...scene.groups.flatMap(({ shapes }) => shapes), ...moment.shapes].map(renderShape).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(options.title)}</title><desc id="d">${escapeXml(options.desc)}</desc>`,
    `<style>${renderTokens(options.theme)}${SCENE_CSS.replaceAll('\n', '')}</style>`,
    HATCH,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/><g class="pod" transform="translate(${PADDING} ${PADDING})">${body}</g></svg>`,
  ].join('')
}

const HATCH =
  '<defs><pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x1="0" y1="0" x2="0" y2="5" stroke="var(--init)" stroke-width="1.3"/></pattern></defs>'

function renderTokens(theme: RenderSvgOptions['theme']): string {
  const declare = (tokens: Readonly<Record<string, string>>) =>
    Object.entries(tokens)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  const light = `svg{${declare(SCENE_TOKENS.light)}}`
  const dark = `svg{${declare(SCENE_TOKENS.dark)}}`
  if (theme === 'light') return light
  return theme === 'dark' ? dark : `${light}@media (prefers-color-scheme:dark){${dark}}`
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
function escapeXml(text: string): string {
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
