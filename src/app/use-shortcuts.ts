import { useEffect } from 'react'
import { allContainers, keyToTime, type Timeline } from '../core/index.ts'
import { togglePlaying } from '../features/playback/index.ts'
import { openDialog } from '../state/dialog-state.ts'
import { playbackState } from '../state/playback-state.ts'
import { redoScenario, undoScenario } from '../state/scenario-state.ts'
import { viewState } from '../state/view-state.ts'
import { fitTime, zoomTime } from '../state/zoom-time.ts'

interface Shortcuts {
  readonly timeline: Timeline | undefined
  readonly toggleYaml: () => void
  readonly toggleTable: () => void
}

/** The keys that work anywhere but in a field. */
export function useShortcuts({ timeline, toggleYaml, toggleTable }: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        if (document.querySelector('dialog[open]') === null) openDialog('palette')
        return
      }
      const target = event.composedPath()[0]
      const isField =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|SUMMARY|A)$/.test(target.tagName))
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
      if (isUndo && !isTyping(target)) {
        event.preventDefault()
        if (event.shiftKey) redoScenario()
        else undoScenario()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || (isField && !(target instanceof HTMLButtonElement))) return
      if (target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return
      if (document.querySelector('dialog[open]') !== null) return
      const action = actionOf(event, timeline, { toggleYaml, toggleTable })
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [timeline, toggleYaml, toggleTable])
}

/** Into the text, opened if it is folded away. */
function focusYaml(toggleYaml: () => void): void {
  if (document.querySelector('.yaml-pane[hidden]') !== null) toggleYaml()
  requestAnimationFrame(() => {
    const pane = document.querySelector('.yaml-pane')
    const field = pane?.querySelector('textarea') ?? pane?.querySelector('.editor-host')?.shadowRoot
    if (field instanceof ShadowRoot) field.querySelector<HTMLElement>('[role="textbox"]')?.focus()
    else field?.focus()
  })
}

/** In a field the step back is the field's own. */
function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName))
}

function actionOf(
  event: KeyboardEvent,
  timeline: Timeline | undefined,
  shell: Omit<Shortcuts, 'timeline'>,
): (() => void) | undefined {
  const common: Readonly<Record<string, () => void>> = {
    t: () => viewState.set({ view: 'timeline' }),
    m: () => viewState.set({ view: 'map' }),
    c: () => viewState.set({ view: 'compare' }),
    '[': shell.toggleYaml,
    l: shell.toggleTable,
    e: () => focusYaml(shell.toggleYaml),
    s: () => openDialog('share'),
    g: () => openDialog('gallery'),
    '?': () => openDialog('help'),
    Escape: () => viewState.set({ selection: undefined }),
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (timeline === undefined || common[key] !== undefined) return common[key]
  const go = (t: number) => () => playbackState.set({ t: Math.min(timeline.endMs, Math.max(0, t)), playing: false })
  const { t } = playbackState.get()
  if (/^[1-9]$/.test(key)) {
    const act = timeline.acts[Number(key) - 1]
    return act === undefined ? undefined : go(act.fromMs)
  }
  const select = (by: 1 | -1) => () => {
    const names = allContainers(timeline.pod).map(({ name }) => name)
    const at = names.indexOf(viewState.get().selection ?? '')
    const next = at < 0 ? (by > 0 ? 0 : names.length - 1) : Math.min(names.length - 1, Math.max(0, at + by))
    viewState.set({ selection: names[next] })
  }
  const keys: Readonly<Record<string, () => void>> = {
    ' ': () => togglePlaying(timeline),
    r: go(timeline.restMs),
    x: () => openDialog('export'),
    o: () => playbackState.set({ loop: !playbackState.get().loop }),
    '+': () => zoomTime(timeline, 1),
    '=': () => zoomTime(timeline, 1),
    '-': () => zoomTime(timeline, -1),
    '0': () => fitTime(timeline),
    ArrowUp: select(-1),
    ArrowDown: select(1),
  }
  const to = keys[key] === undefined ? keyToTime(timeline, t, event) : undefined
  return to === undefined ? keys[key] : go(to)
}
