import type { FileMessages } from '../messages/catalogue.ts'
import { layoutMoment } from '../scene/layout-moment.ts'
import { layoutScene } from '../scene/layout-scene.ts'
import { ROW_SIZES, rowClassFor } from '../scene/row-classes.ts'
import type { Scene, Shape } from '../scene/scene.ts'
import { fitText, textWidth } from '../scene/text-width.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describePicture } from './describe-picture.ts'
import { n, renderLine, renderShapes } from './render-shapes.ts'
import { svgDocument } from './svg-document.ts'
import type { FileTheme } from './svg-style.ts'

export interface RenderCardOptions {
  readonly theme: FileTheme
  /** Milliseconds. */
  readonly t: number
  readonly fragment?: string
}

const WIDTH = 600
const HEIGHT = 240
const PADDING = 16
const TOP = 72
/** Room for the picture, between the head and the foot. */
const ROOM = 140
/** A scene's axis stands above its first box; a card has none. */
const AXIS_HEIGHT = 62
/** How far the playhead's line goes beyond the boxes. */
const OVER = 4
const AXIS_CLASSES: ReadonlySet<string> = new Set(['played', 'pill', 'pill-text'])

/** A card of 600 × 240 for wikis and chats: READY, one sentence and a small timeline at a moment. Deterministic. */
export function renderCard(timeline: Timeline, options: RenderCardOptions, words: FileMessages): string {
  const { theme, t, fragment } = options
  const { title, desc, sentence } = describePicture(timeline, t, words)
  const moment = stateAt(timeline, t)
  const { scene, scale } = layoutCard(timeline, words)
  const still = scene.groups.filter(({ kind }) => kind !== 'axis' && kind !== 'chart').flatMap(({ shapes }) => shapes)
  const moving = layoutMoment(scene, timeline, t, words).shapes.filter(({ cls }) => !AXIS_CLASSES.has(cls))
  const place = `translate(${PADDING} ${n(TOP - AXIS_HEIGHT * scale)})${scale === 1 ? '' : ` scale(${n(scale)})`}`
  const ready = moment.gone ? '–' : moment.row.ready
  const textX = PADDING + 26 + ready.length * 24
  const room = WIDTH - textX - PADDING
  return svgDocument({
    width: WIDTH,
    height: HEIGHT,
    title,
    desc,
    theme,
    fragment,
    body: [
      `<rect class="frame" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
      renderLine('figure', PADDING, 54, ready, 46),
      renderLine('file-name', textX, 30, fitText(timeline.pod.name, 12, room, true), 12),
      renderLine('sentence', textX, 51, fitSentence(sentence, room), 13),
      `<g transform="${place}">${renderShapes([...still, ...moving].map(onCard))}</g>`,
      renderLine('foot', PADDING, HEIGHT - 10, words.files.footer, 11),
    ].join(''),
  })
}

/** All of it, or its first sentence, or what fits of that. */
function fitSentence(text: string, room: number): string {
  const shown = textWidth(text, 13) <= room ? text : (text.split(/(?<=[.。]) /)[0] ?? text)
  return fitText(shown, 13, room)
}

/** Rows of their full size while they fit; beyond that the whole picture is made smaller. */
function layoutCard(timeline: Timeline, words: FileMessages): { readonly scene: Scene; readonly scale: number } {
  const containers = timeline.lanes.length
  const rowClass = containers <= 4 ? 'card' : rowClassFor(Math.max(containers, 9))
  const layout = (width: number) => layoutScene(timeline, { width, rowClass }, words)
  const inner = WIDTH - 2 * PADDING
  const scene = withoutChart(layout(inner))
  const scale = Math.floor((100 * ROOM) / (scene.lineEnd - AXIS_HEIGHT)) / 100
  return scale >= 1 ? { scene, scale: 1 } : { scene: withoutChart(layout(inner / scale)), scale }
}

function withoutChart(scene: Scene): Scene {
  const bottom = Math.max(...scene.rows.map(({ start, size }) => start + size)) + ROW_SIZES[scene.rowClass].foot
  return { ...scene, chart: undefined, lineEnd: bottom }
}

/** The playhead's line goes from just above the boxes to just below them; there is no axis to come from. */
function onCard(shape: Shape): Shape {
  if (shape.kind === 'line' && shape.cls === 'playhead')
    return { ...shape, y1: AXIS_HEIGHT - OVER, y2: shape.y2 + OVER }
  return shape
}
