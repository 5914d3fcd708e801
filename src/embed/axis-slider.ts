import { keyToTime, positionToTime, type Scene, stateAt, type Timeline } from '../core/index.ts'
import { html } from './svg.ts'
import type { Words } from './words.ts'

const FINE_MS = 100

export interface AxisSlider {
  readonly element: HTMLElement
  readonly place: (scene: Scene) => void
  readonly show: (t: number) => void
}

/** The axis is the scrubber: a slider over the track, 44 px tall. `scrub` is told the moment that was pointed at or stepped to. */
export function createAxisSlider(
  timeline: Timeline,
  { scene: words, embed }: Words,
  on: { readonly scrub: (t: number) => void; readonly toggle: () => void },
): AxisSlider {
  const element = html('div', 'axis-slider')
  element.tabIndex = 0
  for (const [key, value] of Object.entries({
    role: 'slider',
    'aria-label': embed.time,
    'aria-orientation': 'horizontal',
    'aria-valuemin': '0',
    'aria-valuemax': String(timeline.endMs / 1000),
  }))
    element.setAttribute(key, value)
  let scene: Scene | undefined
  let at = 0
  let isDragging = false

  const move = (event: PointerEvent) => {
    const [first, last] = [scene?.axis[0], scene?.axis.at(-1)]
    const box = element.getBoundingClientRect()
    if (scene === undefined || first === undefined || last === undefined || box.width === 0) return
    const position = first.from + ((event.clientX - box.left) / box.width) * (last.to - first.from)
    on.scrub(positionToTime(scene.axis, Math.min(last.to, Math.max(first.from, position))))
  }
  element.addEventListener('pointerdown', (event) => {
    isDragging = true
    element.setPointerCapture(event.pointerId)
    move(event)
  })
  element.addEventListener('pointermove', (event) => {
    if (isDragging) move(event)
  })
  for (const type of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(type, () => {
      isDragging = false
    })
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === ' ') on.toggle()
    else {
      const next = keyToTime(timeline, at, event)
      if (next === undefined) return
      on.scrub(next)
    }
    event.preventDefault()
  })
  return {
    element,
    place(next) {
      scene = next
      const [first, last] = [next.axis[0], next.axis.at(-1)]
      if (first === undefined || last === undefined) return
      element.style.left = `${first.from}px`
      element.style.width = `${last.to - first.from}px`
      element.style.top = `${next.track - 22}px`
      element.style.height = '44px'
    },
    show(t) {
      at = t
      const rounded = Math.min(timeline.endMs, Math.round(t / FINE_MS) * FINE_MS)
      const { ready, total, row } = stateAt(timeline, rounded)
      const act = timeline.acts.find(({ toMs }) => rounded <= toMs)
      const names = words.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
      const seconds = String(rounded / 1000)
      const name = act === undefined ? '' : names[act.about ?? act.id]
      element.setAttribute('aria-valuenow', seconds)
      element.setAttribute('aria-valuetext', embed.timeText({ seconds, act: name, ready, total, status: row.status }))
    },
  }
}
