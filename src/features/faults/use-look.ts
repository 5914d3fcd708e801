import { useCallback, useEffect, useRef } from 'react'
import type { Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'

/** Returns how to ask for a moment of the next timeline: the playhead goes there as soon as that is drawn. */
export function useLook(timeline: Timeline): (find: (timeline: Timeline) => number) => void {
  const wanted = useRef<{ readonly before: Timeline; readonly find: (timeline: Timeline) => number } | undefined>(
    undefined,
  )
  useEffect(() => {
    const { current } = wanted
    if (current === undefined || current.before === timeline) return
    wanted.current = undefined
    // After the shell's own effect, which would rest the playhead on a life of another length.
    queueMicrotask(() => playbackState.set({ t: current.find(timeline), playing: false }))
  }, [timeline])
  return useCallback(
    (find) => {
      wanted.current = { before: timeline, find }
    },
    [timeline],
  )
}
