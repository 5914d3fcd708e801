import {
  describeSentence,
  enVerdict,
  fitText,
  layoutMoment,
  layoutScene,
  type Shape,
  stateAt,
  type Timeline,
} from '../core/index.ts'
import { drawShapes, hatch, svg } from './svg.ts'
import type { Words } from './words.ts'

const WIDTH = 600
const HEIGHT = 240
const MARGIN = 16
/** Right of the plot, for +1 and 0. */
const COUNTS = 44
const TOP = 72
/** Where the scene's rows begin, and what of its axis is left out. */
const AXIS = 62

/** The pod at a moment as a still card of 600 × 240: its READY, one sentence and a small timeline. */
export function createCard(timeline: Timeline, t: number, words: Words): SVGSVGElement {
  const moment = stateAt(timeline, t)
  const readiness = { verdict: words.verdict ?? enVerdict }
  const sentence = describeSentence(timeline, moment, { ...words, readiness }).replaceAll('`', '')
  const first = sentence.replace(/(?<=\.) .*/s, '')
  const element = svg('svg', { class: 'card pod', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' })
  element.setAttribute('aria-label', words.embed.pictureOf(timeline.pod.name, moment.row.ready, moment.row.status))
  const inner = WIDTH - 2 * MARGIN
  const lay = (width: number) => layoutScene(timeline, { width, rowClass: 'card', receipt: false }, words)
  const scale = Math.min(1, (HEIGHT - TOP - 26) / (lay(inner - COUNTS).height - AXIS))
  const right = inner / scale
  const scene = lay(right - COUNTS)
  const parts: readonly Shape[] = scene.groups
    .filter(({ kind }) => kind !== 'axis')
    .flatMap(({ shapes }) => shapes)
    .map((shape) => (shape.kind === 'rect' && shape.cls === 'box' ? { ...shape, width: shape.width + COUNTS } : shape))
  const line = layoutMoment(scene, timeline, t, words).shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind === 'line' && shape.cls === 'playhead') return [{ ...shape, y1: AXIS - 4, y2: shape.y2 + 4 }]
    return shape.cls === 'dot' ? [shape] : []
  })
  const counts = moment.receipt.flatMap((one, i): readonly Shape[] => {
    const row = scene.rows[i]
    if (row === undefined) return []
    const cls = one.adds === 1 ? `receipt k-${one.role}` : 'receipt zero'
    const text = one.adds === 1 ? '+1' : '0'
    return [{ kind: 'text', cls, x: right - 12, y: row.middle + 4, text, size: 12, anchor: 'end' }]
  })
  const rows = svg('g', { transform: `translate(${MARGIN} ${TOP - AXIS * scale}) scale(${scale})` })
  drawShapes(rows, [...parts, ...line, ...counts])
  const text = svg('g')
  const readyWidth = moment.row.ready.length * 26 + 12
  const left = MARGIN + readyWidth
  const write = (cls: string, x: number, y: number, size: number, content: string, anchor: 'start' | 'end' = 'start') =>
    ({ kind: 'text', cls, x, y, text: content, size, anchor }) as const
  const fitted = (content: string, size: number, mono = false) => fitText(content, size, WIDTH - MARGIN - left, mono)
  drawShapes(text, [
    write('card-ready', MARGIN, 53, 46, moment.row.ready),
    write('card-name', left, 31, 12, fitted(timeline.pod.name, 12, true)),
    write('card-words', left, 52, 13, fitted(sentence, 13) === sentence ? sentence : fitted(first, 13)),
    write('card-foot', MARGIN, HEIGHT - 10, 11, words.embed.countUnderLine),
    write('card-foot', WIDTH - MARGIN, HEIGHT - 10, 11, 'Podlapse', 'end'),
  ])
  element.append(hatch(), rows, text)
  return element
}
