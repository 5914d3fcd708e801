import type { FileMessages } from '../messages/catalogue.ts'
import { layoutMoment } from '../scene/layout-moment.ts'
import { layoutScene } from '../scene/layout-scene.ts'
import type { Scene, Shape } from '../scene/scene.ts'
import { fitText, textWidth } from '../scene/text-width.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describeAssumptions, describePicture, type PictureMoment } from './describe-picture.ts'
import { renderLine, renderShapes } from './render-shapes.ts'
import { svgDocument } from './svg-document.ts'
import type { FileTheme } from './svg-style.ts'

export interface RenderSvgOptions {
  readonly theme: FileTheme
  /** Of the whole file, px. */
  readonly width: number
  readonly moment: PictureMoment
  /** A link's fragment, `v1.…`, by which the file can be opened again. */
  readonly fragment?: string
  /** Lists the assumed seconds at the foot. Default: without. */
  readonly namesAssumptions?: boolean
}

const PADDING = 20
const HEAD = 30
const FOOT_SIZE = 10
const FOOT_LINE = 15

/**
 * The timeline as a standalone SVG: at a moment with its playhead, or the whole life without. Text stays text, colours follow
 * the reader's theme for `auto`. The same input gives the same bytes.
 */
export function renderSvg(timeline: Timeline, options: RenderSvgOptions, words: FileMessages): string {
  const { width, moment, theme, fragment } = options
  const scene = layoutFileScene(timeline, options, words)
  const inner = width - 2 * PADDING
  const above = PADDING + HEAD
  const assumed = options.namesAssumptions === true ? wrapAssumptions(timeline, inner, words) : []
  const footTop = above + scene.height + 22
  const height = Math.ceil(footTop + assumed.length * FOOT_LINE + PADDING - 4)
  const shapes = scene.groups.flatMap((group) => group.shapes)
  const moving: readonly Shape[] = moment === 'life' ? [] : layoutMoment(scene, timeline, moment, words).shapes
  const { title, desc } = describePicture(timeline, moment, words)
  const foot = [...assumed, words.files.footer].map((line, i) =>
    renderLine(i < assumed.length ? 'foot assumed' : 'foot', PADDING, footTop + i * FOOT_LINE, line, FOOT_SIZE),
  )
  return svgDocument({
    width,
    height,
    title,
    desc,
    theme,
    fragment,
    body: [
      headOf(timeline, moment, width),
      `<g transform="translate(${PADDING} ${above})">${renderShapes([...shapes, ...moving])}</g>`,
      ...foot,
    ].join(''),
  })
}

/** The scene that the file draws: the one the page would draw at that width. */
export function layoutFileScene(
  timeline: Timeline,
  { width, moment }: Pick<RenderSvgOptions, 'width' | 'moment'>,
  words: FileMessages,
): Scene {
  const inner = width - 2 * PADDING
  return layoutScene(timeline, { width: inner, captions: true, receipt: moment !== 'life' }, words)
}

/** The pod's name, and what kubectl prints at the moment. */
function headOf(timeline: Timeline, moment: PictureMoment, width: number): string {
  const { row, restarts, gone } = stateAt(timeline, moment === 'life' ? 0 : moment)
  const shown = gone ? 'NotFound' : `READY ${row.ready} · STATUS ${row.status} · RESTARTS ${restarts}`
  const right = moment === 'life' ? '' : shown
  const room = width - 2 * PADDING - textWidth(right, 12, true) - 16
  const name = renderLine('file-name', PADDING, PADDING + 12, fitText(timeline.pod.name, 12, room, true), 12)
  return right === '' ? name : name + renderLine('file-row', width - PADDING, PADDING + 12, right, 12, 'end')
}

/** The assumptions in lines that fit. */
function wrapAssumptions(timeline: Timeline, width: number, words: FileMessages): readonly string[] {
  const lines: string[] = []
  let line = ''
  const parts = describeAssumptions(timeline, words)
  for (const [i, part] of parts.entries()) {
    const piece = i < parts.length - 1 ? `${part};` : `${part}.`
    const longer = line === '' ? (i === 0 ? `${words.files.assumed} ${piece}` : piece) : `${line} ${piece}`
    if (line !== '' && textWidth(longer, FOOT_SIZE) > width) {
      lines.push(line)
      line = piece
    } else line = longer
  }
  return (line === '' ? lines : [...lines, line]).map((one) => fitText(one, FOOT_SIZE, width))
}
