import SEED from '../core/examples/seed.yaml?raw'
import { decodeLink, encodeLink, NEWEST_KUBERNETES, type OpenedLink } from '../core/index.ts'
import { addressState } from '../state/address-state.ts'
import { compareState, sharedCompare } from '../state/compare-state.ts'
import { earlyState } from '../state/early-state.ts'
import { playbackState } from '../state/playback-state.ts'
import { resetScenarios, scenarioState } from '../state/scenario-state.ts'
import { viewState } from '../state/view-state.ts'
import { openedPicture } from './opened-picture.ts'

/** What was shown at the address without a link: Back returns to it. */
let ownPicture: () => void = showSeed
let hasWholeText = false

/** Shows what the link in the address says, or what was there before, where there is none. */
export function openAddress(): void {
  if (location.hash.length > 1) openLink(location.hash)
  else ownPicture()
}

/** Opens a link that was brought to the page, and puts it into the address when it is one. */
export function openPastedLink(link: string): void {
  if (openLink(link)) pushFragment(link.slice(link.lastIndexOf('#') + 1).trim())
}

/** The picture of a first visit. */
export function showSeed(): void {
  addressState.set({ isOpening: false, problem: undefined, isViewOnly: false, moment: 'resting', text: undefined })
  resetScenarios()
  viewState.set({
    text: SEED,
    origin: 'example',
    podIndex: 0,
    kubernetes: NEWEST_KUBERNETES,
    view: 'timeline',
    theme: 'auto',
    selection: undefined,
  })
  if (location.hash.length > 1) history.pushState(null, '', location.pathname + location.search)
}

/** A view link's picture with an editor; the address becomes that of the edit link. */
export function editCopy(): void {
  const { text, podIndex, kubernetes, view, theme, selection } = viewState.get()
  const encoded = encodeLink({
    ...{ text, podIndex, kubernetes, view, theme, scenarios: scenarioState.get().scenarios },
    ...(selection === undefined ? {} : { selection }),
    ...sharedCompare(),
    ...{ t: playbackState.get().t, mode: 'edit', includesText: hasWholeText },
  })
  addressState.set({ isViewOnly: false })
  if ('fragment' in encoded) pushFragment(encoded.fragment)
}

function pushFragment(fragment: string): void {
  if (`#${fragment}` !== location.hash) history.pushState(null, '', `#${fragment}`)
}

/** True when it could be opened; if not, the picture stays and the reason is told. */
function openLink(link: string): boolean {
  keepOwnPicture()
  const early = earlyState.get()
  const decoded = early.link !== undefined && early.hash === link ? { link: early.link } : decodeLink(link)
  if ('link' in decoded) show(decoded.link)
  else addressState.set({ isOpening: false, problem: decoded.diagnostic, text: viewState.get().text })
  return 'link' in decoded
}

function show(link: OpenedLink): void {
  const { state } = link
  const { scenarios, isViewOnly, ...view } = openedPicture(link)
  hasWholeText = link.isWholeText
  playbackState.set({ playing: false })
  resetScenarios(scenarios)
  compareState.set({ mode: 'twin', kubernetes: undefined, podIndex: undefined, ...state.compare })
  addressState.set({
    isOpening: false,
    problem: undefined,
    isViewOnly,
    moment: state.t ?? 'resting',
    text: view.text,
  })
  viewState.set({ ...view, origin: 'link', hint: undefined })
}

function keepOwnPicture(): void {
  const view = viewState.get()
  if (view.origin === 'link') return
  const compare = compareState.get()
  const { scenarios } = scenarioState.get()
  const { t } = playbackState.get()
  ownPicture = () => {
    addressState.set({ isOpening: false, problem: undefined, isViewOnly: false, moment: t, text: undefined })
    resetScenarios(scenarios)
    compareState.set(compare)
    viewState.set({ ...view, origin: view.origin === 'seed' ? 'example' : view.origin })
  }
}
