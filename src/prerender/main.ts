import {
  analyze,
  describeVerdict,
  en,
  enPage,
  HATCH,
  layoutCount,
  layoutDown,
  layoutMoment,
  layoutScene,
  lineDown,
  placePlayhead,
  renderShapes,
  type Scene,
  type Shape,
  stateAt,
  type Timeline,
} from '../core/index.ts'

/** The picture's style sheet. */
export { SCENE_CSS } from '../core/index.ts'

/** Widths the first picture is laid out for: a desktop's stage, a phone. */
const STAGE_WIDTH = 1012
const PHONE_WIDTH = 374

/** The analysis of the seed story, as JSON. */
export function analyzeToJson(text: string): string {
  return JSON.stringify(analyze(text))
}

/**
 * The page before any script has run, as HTML in the page's own classes: the name, the verdict, the picture at rest for wide
 * and narrow screens, and the kubectl row. Throws when the text has no pod.
 */
export function renderFirstPage(text: string): string {
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('the seed story has no timeline')
  const moment = stateAt(timeline, timeline.restMs)
  const { sentence, detail } = describeVerdict(timeline, moment, en)
  return [
    '<div class="app seed"><header class="top-bar"><h1 class="wordmark"><img class="logo" src="./icon.svg" alt="" width="28" height="28">',
    ` Podlapse <span>${enPage.tagline}</span></h1></header>`,
    '<div class="panes"><div class="yaml-pane"></div><main class="stage">',
    `<section class="verdict"><output class="ready-figure">${moment.ready}<span>/</span>${moment.total}</output>`,
    `<div><p class="verdict-sentence">${withCode(sentence)}</p><p class="verdict-detail">${withCode(detail)}</p></div></section>`,
    // A pattern inside a picture that is not displayed would not be drawn in the one that is.
    `<svg class="seed-patterns" width="0" height="0" aria-hidden="true">${HATCH}</svg>`,
    picture(timeline, layoutScene(timeline, { width: STAGE_WIDTH, captions: true }, en), 'seed-across'),
    picture(timeline, layoutDown(timeline, { width: PHONE_WIDTH }, en), 'seed-down'),
    `<section class="kubectl"><table>${row(['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'], 'th')}`,
    `${row([timeline.pod.name, moment.row.ready, moment.row.status, moment.restarts, moment.age], 'td')}</table></section>`,
    '</main></div></div>',
  ].join('')
}

function picture(timeline: Timeline, scene: Scene, cls: string): string {
  const isDown = scene.orientation === 'down'
  const moving = isDown ? momentDown(scene, timeline) : layoutMoment(scene, timeline, timeline.restMs, en).shapes
  const shapes = renderShapes([...scene.groups.flatMap((group) => group.shapes), ...moving])
  return `<svg class="pod ${cls}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label="${timeline.pod.name}">${shapes}</svg>`
}

function momentDown(scene: Scene, timeline: Timeline): readonly Shape[] {
  const { position, label } = placePlayhead(scene, timeline, timeline.restMs, en)
  return [...lineDown(scene, position, label), ...layoutCount(scene, timeline, timeline.restMs, en)]
}

function row(cells: readonly string[], tag: string): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
}

function withCode(sentence: string): string {
  return sentence.replaceAll(/`([^`]*)`/g, '<code>$1</code>')
}
