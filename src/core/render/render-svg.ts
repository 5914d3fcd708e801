import type { Messages } from '../messages/messages.ts'
import { layoutMoment } from '../scene/layout-moment.ts'
import type { Scene } from '../scene/scene.ts'
import { SCENE_CSS, SCENE_TOKENS } from '../scene/scene-css.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { escapeXml, HATCH, renderShapes } from './render-shapes.ts'

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
  const body = renderShapes([...scene.groups.flatMap(({ shapes }) => shapes), ...moment.shapes])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(options.title)}</title><desc id="d">${escapeXml(options.desc)}</desc>`,
    `<style>${renderTokens(options.theme)}${SCENE_CSS.replaceAll('\n', '')}</style>`,
    HATCH,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/><g class="pod" transform="translate(${PADDING} ${PADDING})">${body}</g></svg>`,
  ].join('')
}

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
