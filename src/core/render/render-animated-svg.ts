import type { FileMessages } from '../messages/catalogue.ts'
import { timeToPosition } from '../scene/axis.ts'
import { layoutMoment } from '../scene/layout-moment.ts'
import { layoutScene } from '../scene/layout-scene.ts'
import { rowClassFor } from '../scene/row-classes.ts'
import type { Scene } from '../scene/scene.ts'
import { fitText } from '../scene/text-width.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describePicture } from './describe-picture.ts'
import { escapeXml } from './escape-xml.ts'
import { type Film, planFilm, shareAt } from './film.ts'
import { n, renderLine, renderShapes } from './render-shapes.ts'
import { svgDocument } from './svg-document.ts'
import type { FileTheme } from './svg-style.ts'

export interface RenderAnimatedSvgOptions {
  readonly theme: FileTheme
  /** Of the whole file, px. */
  readonly width: number
  /** Begins again after a rest. Default: plays once. An image has no pause button. */
  readonly loops?: boolean
  readonly fragment?: string
}

const PADDING = 20
const HEAD = 72
const FOOT = 34
const PILL_WIDTH = 44
/** How much of what is still to come the veil hides. */
const VEIL = 0.84

/**
 * The story of a pod as an SVG that plays inside an image: the playhead crosses the picture, what lies ahead is veiled, the count
 * stands on the playhead. CSS keyframes only, within five seconds and once; without them, and for people who want no motion, the
 * file is the resting frame. The same input gives the same bytes.
 */
export function renderAnimatedSvg(timeline: Timeline, options: RenderAnimatedSvgOptions, words: FileMessages): string {
  const { width, theme, fragment } = options
  const film = planFilm(timeline, options.loops === true)
  const scene = layoutFilm(timeline, width, words)
  const height = Math.ceil(HEAD + scene.height + FOOT)
  const { title, desc, sentence } = describePicture(timeline, timeline.restMs, words)
  const restFrame = film.frames.findLastIndex(({ from }) => from <= shareAt(film.acts, timeline.restMs))
  const sidecars = timeline.pod.initContainers.filter(({ role }) => role === 'sidecar').map(({ name }) => name)
  const headline = sidecars.length > 0 ? words.files.headline(sidecars) : sentence
  const still = scene.groups.flatMap(({ shapes }) => shapes)
  const room = width - 2 * PADDING - 100
  const statusRoom = 210
  return svgDocument({
    width,
    height,
    title,
    desc,
    theme,
    fragment,
    body: [
      renderLine('file-name', PADDING, 28, fitText(timeline.pod.name, 12, room - statusRoom, true), 12),
      renderLine('headline', PADDING, 52, fitText(headline, 17, room), 17),
      ...film.frames.map(({ ready, status }, i) =>
        frame(
          i,
          i === restFrame,
          renderLine('figure', width - PADDING, 50, ready, 46, 'end') +
            renderLine('file-row', width - PADDING - 98, 28, fitText(status, 13, statusRoom, true), 13, 'end'),
        ),
      ),
      `<g transform="translate(${PADDING} ${HEAD})">${clips(scene)}${renderShapes(still)}`,
      veils(scene, timeline),
      `<g class="move">${playhead(scene, timeline, film, restFrame, words)}</g></g>`,
      renderLine('foot', PADDING, height - 14, words.files.footer, 10),
    ].join(''),
    css: filmCss(film, scene, timeline, options.loops === true),
  })
}

/** The scene under the film: without receipt and captions, rows of the compare size while there are few. */
export function layoutFilm(timeline: Timeline, width: number, words: FileMessages): Scene {
  const rows = rowClassFor(timeline.lanes.length)
  const rowClass = rows === 'regular' || rows === 'cosy' ? 'compare' : rows
  return layoutScene(timeline, { width: width - 2 * PADDING, rowClass, receipt: false }, words)
}

function frame(index: number, isRest: boolean, content: string): string {
  return `<g class="f${index}"${isRest ? '' : ' opacity="0"'}>${content}</g>`
}

/** Boxes are white, what is around them is paper: two veils, each in the colour it lies on. */
function clips(scene: Scene): string {
  const from = scene.axis[0]?.from ?? 0
  const boxes = scene.groups.flatMap(({ kind, shapes: [first] }) =>
    kind === 'box' && first?.kind === 'rect' ? [first] : [],
  )
  const rect = (y: number, height: number, right: number) =>
    `<rect x="${n(from)}" y="${n(y)}" width="${n(right - from)}" height="${n(height)}"/>`
  const inBoxes = boxes.map((box) => rect(box.y + 0.5, box.height - 1, box.x + box.width - 0.5))
  const between = boxes.slice(1).flatMap((box, i) => {
    const end = (boxes[i]?.y ?? 0) + (boxes[i]?.height ?? 0) + 0.5
    return rect(end, box.y - 0.5 - end, scene.width)
  })
  const last = boxes.at(-1)
  const bottom = last === undefined ? 0 : last.y + last.height + 0.5
  const chart = rect(bottom, scene.height - bottom, scene.width)
  return `<clipPath id="boxes">${inBoxes.join('')}</clipPath><clipPath id="paper">${between.join('')}${chart}</clipPath>`
}

function veils(scene: Scene, timeline: Timeline): string {
  const x = n(timeToPosition(scene.axis, timeline.restMs))
  const veil = (cls: string, clip: string) =>
    `<g clip-path="url(#${clip})"><rect class="${cls} veil" x="${x}" y="0" width="${2 * scene.width}" height="${scene.height}" opacity="0"/></g>`
  return veil('veil-panel', 'boxes') + veil('veil-page', 'paper')
}

/** Line, dots and pill at the resting moment; the film moves them as one. */
function playhead(scene: Scene, timeline: Timeline, film: Film, restFrame: number, words: FileMessages): string {
  const rest = stateAt(timeline, timeline.restMs)
  const { position, shapes } = layoutMoment(scene, timeline, timeline.restMs, words)
  const line = renderShapes(shapes.filter(({ cls }) => cls === 'playhead'))
  const radius = scene.rowClass === 'dense' ? 2.4 : 4
  const dots = scene.rows.flatMap((row, i) => {
    if (!film.frames.some(({ counted }) => counted[i])) return []
    const hidden = rest.receipt[i]?.adds === 1 ? '' : ' opacity="0"'
    return `<circle class="dot d${i}" cx="${n(position)}" cy="${n(row.middle)}" r="${radius}"${hidden}/>`
  })
  const pill = `<rect class="pill" x="${n(position - PILL_WIDTH / 2)}" y="${scene.track - 10}" width="${PILL_WIDTH}" height="20" rx="10"/>`
  const counts = film.frames.map(
    ({ ready }, i) =>
      `<text class="pill-text f${i}" x="${n(position)}" y="${scene.track + 4}" font-size="11" text-anchor="middle"${i === restFrame ? '' : ' opacity="0"'}>${escapeXml(ready)}</text>`,
  )
  return [line, ...dots, pill, ...counts].join('')
}

/** All motion, for those who have not asked for less of it. */
function filmCss(film: Film, scene: Scene, timeline: Timeline, isLoop: boolean): string {
  const duration = `${film.seconds}s`
  const times = isLoop ? ' infinite' : ''
  const rest = timeToPosition(scene.axis, timeline.restMs)
  const away = (t: number) => `transform:translateX(${n(timeToPosition(scene.axis, t) - rest)}px)`
  const [start, end] = [film.acts[0]?.t ?? 0, film.acts.at(-1)?.t ?? 0]
  const stops = film.acts.map(({ share, t }) => `${percent(share)}{${away(t)}}`)
  const move = `@keyframes move{0%{${away(start)}}${stops.join('')}${percent(film.rest)}{${away(end)}}${percent(film.rest + 0.0002)},100%{transform:none}}`
  const veil = `@keyframes veil{0%,${percent(film.rest)}{opacity:${VEIL}}${percent(film.still)},100%{opacity:0}}`
  const restFrame = film.frames.findLast(({ from }) => from <= shareAt(film.acts, timeline.restMs))
  const shows = film.frames.map((one, i) => ({
    name: `f${i}`,
    isOn: (frameNow: (typeof film.frames)[number] | undefined) => frameNow === one,
  }))
  const dots = scene.rows.flatMap((_, i) =>
    film.frames.some(({ counted }) => counted[i])
      ? [{ name: `d${i}`, isOn: (now: (typeof film.frames)[number] | undefined) => now?.counted[i] === true }]
      : [],
  )
  const steps = [...shows, ...dots].map(({ name, isOn }) => {
    const changes = [
      ...film.frames.map((now) => ({ at: now.from, on: isOn(now) })),
      { at: film.rest, on: isOn(restFrame) },
    ]
    const kept = changes.filter(({ on }, i) => i === 0 || changes[i - 1]?.on !== on)
    const keys = kept.map(({ at, on }) => `${percent(at)}{opacity:${on ? 1 : 0}}`)
    const last = kept.at(-1)?.on === true ? 1 : 0
    return `.${name}{animation:${name} ${duration} step-end${times}}@keyframes ${name}{${keys.join('')}100%{opacity:${last}}}`
  })
  return [
    '@media (prefers-reduced-motion:no-preference){',
    `.move{animation:move ${duration} linear${times}}`,
    `.veil{animation:move ${duration} linear${times},veil ${duration} linear${times}}`,
    ...steps,
    move,
    veil,
    '}',
  ].join('')
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, share) * 10_000) / 100}%`
}
