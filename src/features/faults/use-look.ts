import { useEffect, useMemo } from 'react'
import type { Timeline } from '../../core/index.ts'
import { createStore } from '../../state/create-store.ts'
import { playbackState } from '../../state/playback-state.ts'
import { viewState } from '../../state/view-state.ts'

interface Wanted {
  readonly before: Timeline
  /** A moment of this text's pod; of another text's it would be any. */
  readonly text: string
  readonly find: (timeline: Timeline) => number
}

/** Outlives the bar, which on a phone moves into the sheet of the row that it selects. */
const lookState = createStore<{ readonly wanted: Wanted | undefined }>({ wanted: undefined })

/** Asks for a moment of the timeline that comes after this one. */
export function lookAfter(timeline: Timeline): (find: (timeline: Timeline) => number) => void {
  return (find) => lookState.set({ wanted: { before: timeline, text: viewState.get().text, find } })
}

/** Returns how to ask for a moment of the next timeline: the playhead goes there as soon as that is drawn. */
export function useLook(timeline: Timeline): (find: (timeline: Timeline) => number) => void {
  useEffect(() => {
    const { wanted } = lookState.get()
    if (wanted === undefined || wanted.before === timeline) return
    lookState.set({ wanted: undefined })
    if (wanted.text !== viewState.get().text) return
    // After the shell's own effect, which would rest the playhead on a life of another length.
    queueMicrotask(() => playbackState.set({ t: wanted.find(timeline), playing: false }))
  }, [timeline])
  return useMemo(() => lookAfter(timeline), [timeline])
}
