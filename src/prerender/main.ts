import {
  analyze,
  en,
  enPage,
  layoutCount,
  layoutDown,
  layoutMoment,
  layoutScene,
  lineDown,
  placePlayhead,
  renderStage,
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
  const t = timeline.restMs
  const across = layoutScene(timeline, { width: STAGE_WIDTH, captions: true }, en)
  const down = layoutDown(timeline, { width: PHONE_WIDTH }, en)
  const { position, label } = placePlayhead(down, timeline, t, en)
  const pictures = [
    { cls: 'seed-across', scene: across, moving: layoutMoment(across, timeline, t, en).shapes },
    {
      cls: 'seed-down',
      scene: down,
      moving: [...lineDown(down, position, label), ...layoutCount(down, timeline, t, en)],
    },
  ]
  return [
    '<div class="app seed"><header class="top-bar"><h1 class="wordmark"><img class="logo" src="./icon.svg" alt="" width="28" height="28">',
    ` Podlapse <span>${enPage.tagline}</span></h1></header>`,
    '<div class="panes"><div class="yaml-pane"></div><main class="stage">',
    renderStage(timeline, t, pictures, en),
    '</main></div></div>',
  ].join('')
}
