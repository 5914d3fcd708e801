import {
  decodeLink,
  en,
  enTimeline,
  layoutMoment,
  layoutScene,
  renderStage,
  stackRows,
  type Timeline,
} from '../core/index.ts'
import { earlyState } from '../state/early-state.ts'
import { isPhone, pictureWidth } from '../state/stage-size.ts'
import { analysisOptions, IN_PAGE_LENGTH } from './analysis-options.ts'
import { analyze } from './engine.ts'
import { firstLocale } from './first-locale.ts'
import { type OpenedPicture, openedPicture } from './opened-picture.ts'

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
  earlyState.set({ hash, link })
  const opened = openedPicture(link)
  const { text, podIndex, theme } = opened
  if (text.length > IN_PAGE_LENGTH) return
  const options = analysisOptions(opened.kubernetes, opened.scenarios, podIndex)
  const made = analyze(text, options)
  earlyState.set({ analysis: { text, options, made } })
  const timeline = made.pods[podIndex]?.timeline
  if (timeline === undefined || !isPlain(opened)) return
  if (theme !== 'auto') document.documentElement.dataset.theme = theme
  if (opened.isViewOnly) document.querySelector('.seed .yaml-pane')?.remove()
  draw(stage, timeline, Math.min(timeline.endMs, link.state.t ?? timeline.restMs))
}

/** What the page would draw first in other ways, it draws itself. */
function isPlain({ view, selection }: OpenedPicture): boolean {
  return view === 'timeline' && selection === undefined && !isPhone() && firstLocale() === 'en'
}

function draw(stage: HTMLElement, timeline: Timeline, t: number): void {
  const { paddingLeft, paddingRight } = getComputedStyle(stage)
  const room = stage.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  const stacks = stackRows([], enTimeline.moreSame, en)
  const scene = layoutScene(timeline, { width: pictureWidth(Math.floor(room)), captions: true, stacks }, en)
  const { shapes } = layoutMoment(scene, timeline, t, en)
  stage.innerHTML = renderStage(timeline, t, [{ cls: 'seed-across', scene, moving: shapes }], en)
  document.documentElement.classList.remove('linked')
}
