import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import {
  analyze,
  describeVerdict,
  en,
  enPage,
  HATCH,
  layoutDown,
  layoutMoment,
  layoutScene,
  renderShapes,
  SCENE_CSS,
  type Scene,
  stateAt,
} from '../src/core/index.ts'

const SEED = new URL('../src/app/seed.yaml', import.meta.url)
const ANALYSIS = 'virtual:seed-analysis'
const STYLES = 'virtual:scene.css'

/** Widths the first picture is laid out for: a desktop's stage, a phone. */
const STAGE_WIDTH = 1012
const PHONE_WIDTH = 374

/** Runs before anything is painted: a shared link never shows the seed. */
const HIDE_SEED = "if(location.hash.length>1)document.documentElement.classList.add('linked')"

/**
 * Draws the seed story into index.html when the app is built, so that its picture stands there before any script has run, and
 * gives the page the seed's analysis, so that the engine is loaded only for another text. Also the picture's style sheet.
 */
export function seedPlugin(): Plugin {
  let isServing = false
  return {
    name: 'podlapse-seed',
    configResolved(config) {
      isServing = config.command === 'serve'
    },
    resolveId: (id) => (id === ANALYSIS || id === STYLES ? id : undefined),
    load(id) {
      if (id === STYLES) return SCENE_CSS
      if (id !== ANALYSIS) return undefined
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(analyzeSeed()))})`
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        if (!path.endsWith('index.html')) return html
        // Vite's development server writes scripts into the page that no policy foresees.
        if (isServing) return html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
        const hash = createHash('sha256').update(HIDE_SEED).digest('base64')
        return html
          .replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`)
          .replace('<div id="root"></div>', `<script>${HIDE_SEED}</script><div id="root">${renderSeed()}</div>`)
      },
    },
  }
}

function analyzeSeed() {
  return analyze(readFileSync(SEED, 'utf8'))
}

/** The top bar's name, the verdict, the picture at rest and the kubectl row, in the page's own classes. */
function renderSeed(): string {
  const timeline = analyzeSeed().pods[0]?.timeline
  if (timeline === undefined) throw new Error('the seed story has no timeline')
  const moment = stateAt(timeline, timeline.restMs)
  const { sentence, detail } = describeVerdict(timeline, moment, en)
  const picture = (scene: Scene, cls: string) =>
    `<svg class="pod ${cls}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label="${timeline.pod.name}">${HATCH}${renderShapes([...scene.groups.flatMap(({ shapes }) => shapes), ...layoutMoment(scene, timeline, timeline.restMs, en).shapes])}</svg>`
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return [
    `<div class="app seed"><header class="top-bar"><h1 class="wordmark"><img class="logo" src="./icon.svg" alt="" width="28" height="28"> Podlapse <span>${enPage.tagline}</span></h1></header>`,
    '<div class="panes"><div class="yaml-pane"></div><main class="stage">',
    `<section class="verdict"><output class="ready-figure">${moment.ready}<span>/</span>${moment.total}</output>`,
    `<div><p class="verdict-sentence">${withCode(sentence)}</p><p class="verdict-detail">${withCode(detail)}</p></div></section>`,
    picture(layoutScene(timeline, { width: STAGE_WIDTH, captions: true }, en), 'seed-across'),
    picture(layoutDown(timeline, { width: PHONE_WIDTH }, en), 'seed-down'),
    `<section class="kubectl"><table>${row(['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'], 'th')}`,
    `${row([timeline.pod.name, moment.row.ready, moment.row.status, moment.restarts, moment.age], 'td')}</table></section>`,
    '</main></div></div>',
  ].join('')
}

function withCode(sentence: string): string {
  return sentence.replaceAll(/`([^`]*)`/g, '<code>$1</code>')
}
