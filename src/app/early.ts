import {
  decodeLink,
  en,
  layoutMoment,
  layoutScene,
  type OpenedLink,
  renderStage,
  type Timeline,
} from '../core/index.ts'
import { earlyState } from '../state/early-state.ts'
import { analysisOptions, IN_PAGE_LENGTH } from './analysis-options.ts'
import { analyze } from './engine.ts'
import { firstLocale } from './first-locale.ts'
import { openedText } from './opened-text.ts'

const PHONE = 640
const WIDEST = 1280
const NARROWEST = 640

// Runs before the page's own script, which then finds what was read here.
openEarly()

/** Reads the link in the address, and draws its picture where the page is going to stand. */
function openEarly(): void {
  const { hash } = location
  const stage = document.querySelector<HTMLElement>('.seed .stage')
  if (hash.length < 2 || stage === null) return
  const decoded = decodeLink(hash)
  if (!('link' in decoded)) return
  const { link } = decoded
  const text = openedText(link)
  if (text.length > IN_PAGE_LENGTH) {
    earlyState.set({ hash, link })
    return
  }
  const { kubernetes = '1.37', scenarios = {}, podIndex = 0, theme = 'auto', t } = link.state
  const analysis = analyze(text, analysisOptions(kubernetes, scenarios, podIndex))
  earlyState.set({ hash, link, analysis })
  const timeline = analysis.pods[podIndex]?.timeline
  if (timeline === undefined || !isPlain(link)) return
  if (theme !== 'auto') document.documentElement.dataset.theme = theme
  // A view link has no editor.
  if (link.state.mode !== 'edit') document.querySelector('.seed .yaml-pane')?.remove()
  draw(stage, timeline, Math.min(timeline.endMs, t ?? timeline.restMs))
}

/** What the page would draw first in other ways, it draws itself. */
function isPlain({ state: { view = 'timeline' } }: OpenedLink): boolean {
  return view === 'timeline' && window.innerWidth >= PHONE && firstLocale() === 'en'
}

function draw(stage: HTMLElement, timeline: Timeline, t: number): void {
  const { paddingLeft, paddingRight } = getComputedStyle(stage)
  const room = stage.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room)))
  const scene = layoutScene(timeline, { width, captions: true }, en)
  const { shapes } = layoutMoment(scene, timeline, t, en)
  stage.innerHTML = renderStage(timeline, t, [{ cls: 'seed-across', scene, moving: shapes }], en)
  document.documentElement.classList.remove('linked')
}
