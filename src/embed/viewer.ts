import { stateAt, type Timeline } from '../core/index.ts'
import { load } from './load.ts'
import type { EmbedOptions, Source, Theme } from './parse-fragment.ts'
import { createPicture } from './picture.ts'
import type { Player } from './player.ts'
import type { EmbedState } from './protocol.ts'
import { html, link, tell } from './svg.ts'
import { loadWords, type Words } from './words.ts'

/** How far below the screen a picture is drawn already. */
const NEAR = '200px'

export interface ViewerInput {
  /** Asked for when the viewer comes into view; a text instead of a source is a problem in words. */
  readonly source: (words: Words) => Promise<Source | { readonly problem: string }>
  readonly options: EmbedOptions
  readonly languages: readonly string[]
  /** The address of the app that shows a fragment; undefined: no link is drawn. */
  readonly appLink: (fragment: string) => string | undefined
  readonly onReady: () => void
  readonly onChange: () => void
}

export interface Viewer {
  readonly figure: HTMLElement
  readonly setTime: (t: number) => void
  readonly play: () => void
  readonly pause: () => void
  readonly setTheme: (theme: Theme) => void
  readonly state: () => EmbedState
  readonly destroy: () => void
}

/**
 * A figure that draws its pod when it first comes near the screen and not before. Commands that come earlier are kept. What
 * cannot be drawn is said in its place.
 */
export function createViewer(input: ViewerInput): Viewer {
  const { options } = input
  const figure = html('figure', 'podlapse')
  let theme: Theme = options.theme ?? 'auto'
  let isThemeChosen = options.theme !== undefined
  let t = options.t
  let plays = options.plays
  let drawn: { readonly timeline: Timeline; readonly player: Player | undefined; readonly at: number } | undefined
  let problem: string | undefined
  let isBegun = false
  let isGone = false

  showTheme()
  // Near is enough to draw, but only what is truly on the screen moves.
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting !== true || isBegun) return
      isBegun = true
      near.disconnect()
      void begin()
    },
    { rootMargin: NEAR },
  )
  const onScreen = new IntersectionObserver((entries) => {
    const isVisible = entries.at(-1)?.isIntersecting === true
    drawn?.player?.setVisible(isVisible)
    if (isVisible && drawn !== undefined && plays) {
      plays = false
      autoplay(drawn.player)
    }
  })
  near.observe(figure)

  async function begin(): Promise<void> {
    // Loaded while the pod is followed.
    const player = options.form === 'card' ? undefined : import('./player.ts')
    player?.catch(() => undefined)
    const words = await loadWords(input.languages)
    figure.lang = words.locale
    const source = await input.source(words)
    const loaded = 'problem' in source ? source : await load(source, words)
    if (isGone) return
    if ('problem' in loaded) {
      problem = loaded.problem
      const text = html('p', 'problem')
      tell(text, loaded.problem)
      text.setAttribute('role', 'alert')
      figure.replaceChildren(text)
    } else {
      const { timeline, state, fragment } = loaded
      if (!isThemeChosen && state.theme !== undefined) theme = state.theme
      showTheme()
      const at = t ?? state.t ?? timeline.restMs
      const href = fragment === undefined ? undefined : input.appLink(fragment)
      if (player === undefined) await showCard(timeline, at, href, words)
      else {
        const { createPlayer } = await player
        const picture = createPicture(timeline, words)
        drawn = { timeline, at, player: createPlayer(figure, picture, timeline, words, { t: at, href, onChange }) }
      }
      onScreen.observe(figure)
    }
    input.onReady()
    onChange()
  }

  async function showCard(timeline: Timeline, at: number, href: string | undefined, words: Words): Promise<void> {
    const { createCard } = await import('./card.ts')
    const card = createCard(timeline, at, words)
    figure.classList.add('is-card')
    const anchor = href === undefined ? undefined : link(href, '')
    anchor?.classList.add('card')
    anchor?.append(card)
    figure.replaceChildren(anchor ?? card)
    drawn = { timeline, at, player: undefined }
  }

  /** From the beginning, once; not where less motion is asked for. */
  function autoplay(player: Player | undefined): void {
    if (player === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    player.setTime(0)
    player.play()
  }

  function onChange(): void {
    input.onChange()
  }

  function showTheme(): void {
    if (theme === 'auto') delete figure.dataset.theme
    else figure.dataset.theme = theme
  }

  return {
    figure,
    setTime(next) {
      t = next
      plays = false
      drawn?.player?.setTime(next)
    },
    play() {
      if (drawn === undefined) plays = true
      else drawn.player?.play()
    },
    pause() {
      plays = false
      drawn?.player?.pause()
    },
    setTheme(next) {
      theme = next
      isThemeChosen = true
      showTheme()
      onChange()
    },
    state() {
      if (drawn === undefined)
        return { drawn: false, playing: false, theme, ...(problem === undefined ? {} : { problem }) }
      const { timeline, player } = drawn
      const now = player?.now() ?? { t: drawn.at, isPlaying: false }
      const { row, gone } = stateAt(timeline, now.t)
      return {
        drawn: true,
        name: timeline.pod.name,
        at: now.t / 1000,
        end: timeline.endMs / 1000,
        ready: gone ? '' : row.ready,
        status: gone ? 'NotFound' : row.status,
        playing: now.isPlaying,
        theme,
      }
    },
    destroy() {
      isGone = true
      near.disconnect()
      onScreen.disconnect()
      drawn?.player?.destroy()
    },
  }
}
