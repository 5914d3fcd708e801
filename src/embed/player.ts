import { advancePlayhead, stateAt, stepToEvent, type Timeline } from '../core/index.ts'
import { createAxisSlider } from './axis-slider.ts'
import { createKubectlLine } from './kubectl-line.ts'
import { createLegend } from './legend.ts'
import type { Picture } from './picture.ts'
import { html, link } from './svg.ts'
import type { Words } from './words.ts'

const REST_AFTER_END_MS = 800

export interface Player {
  readonly setTime: (t: number) => void
  /** Goes on from here, from the beginning when at rest or at the end; where less motion is asked for it steps. */
  readonly play: () => void
  readonly pause: () => void
  /** Nothing moves while nobody sees it. */
  readonly setVisible: (isVisible: boolean) => void
  readonly now: () => { readonly t: number; readonly isPlaying: boolean }
  readonly destroy: () => void
}

export interface PlayerOptions {
  readonly t: number
  /** Of the same picture in the app. */
  readonly href: string | undefined
  /** READY, STATUS or playing changed, or somebody chose a moment. */
  readonly onChange: () => void
}

/** Fills a figure with the picture, its scrubber, the kubectl line and the legend. */
export function createPlayer(
  figure: HTMLElement,
  picture: Picture,
  timeline: Timeline,
  words: Words,
  options: PlayerOptions,
): Player {
  const { embed } = words
  const slider = createAxisSlider(timeline, words, { scrub: setTime, toggle })
  const kubectl = createKubectlLine(timeline, words)
  const button = html('button')
  const stage = html('div', 'stage')
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  let t = clamp(options.t)
  let isPlaying = false
  let isVisible = true
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let told = ''

  button.type = 'button'
  button.addEventListener('click', toggle)
  stage.append(picture.element, slider.element)
  const header = html('header')
  header.append(html('span', 'name mono', timeline.pod.name), button)
  if (options.href !== undefined) header.append(link(options.href, embed.openInPodlapse))
  figure.replaceChildren(header, stage, kubectl.element, createLegend(words))
  const observer = new ResizeObserver(resize)
  observer.observe(stage)
  isStill.addEventListener('change', show)
  resize()

  function resize(): void {
    const width = Math.floor(stage.getBoundingClientRect().width)
    if (width === 0) return
    picture.resize(width)
    slider.place(picture.scene())
    show()
  }

  function show(): void {
    picture.show(t)
    slider.show(t)
    kubectl.show(t)
    button.textContent = isStill.matches ? embed.step : isPlaying ? embed.pause : embed.play
    const { row } = stateAt(timeline, t)
    picture.element.setAttribute('aria-label', embed.pictureOf(timeline.pod.name, row.ready, row.status))
    const now = `${row.ready} ${row.status} ${isPlaying}`
    if (now === told) return
    told = now
    options.onChange()
  }

  function setTime(next: number): void {
    halt()
    t = clamp(next)
    show()
    options.onChange()
  }

  function toggle(): void {
    if (isPlaying) pause()
    else play()
  }

  function play(): void {
    if (isPlaying) return
    halt()
    if (isStill.matches) {
      t = t >= timeline.endMs ? 0 : stepToEvent(timeline, t, 1)
      show()
      return
    }
    if (t >= timeline.endMs || t === timeline.restMs) t = 0
    isPlaying = true
    show()
    run()
  }

  function pause(): void {
    halt()
    show()
  }

  function halt(): void {
    isPlaying = false
    cancelAnimationFrame(frame)
    clearTimeout(rest)
  }

  function run(): void {
    cancelAnimationFrame(frame)
    if (!isPlaying || !isVisible) return
    let last: number | undefined
    const step = (now: number) => {
      t = advancePlayhead(timeline, t, last === undefined ? 0 : Math.min(100, now - last), 1)
      last = now
      if (t < timeline.endMs) frame = requestAnimationFrame(step)
      else {
        halt()
        rest = setTimeout(() => setTime(timeline.restMs), REST_AFTER_END_MS)
      }
      show()
    }
    frame = requestAnimationFrame(step)
  }

  function clamp(value: number): number {
    return Math.min(timeline.endMs, Math.max(0, Math.round(value)))
  }

  return {
    setTime,
    play,
    pause,
    setVisible(next) {
      isVisible = next
      run()
    },
    now: () => ({ t, isPlaying }),
    destroy() {
      halt()
      observer.disconnect()
      isStill.removeEventListener('change', show)
    },
  }
}
