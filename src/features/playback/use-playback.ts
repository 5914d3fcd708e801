import { useEffect } from 'react'
import type { Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { runPlayback } from './run-playback.ts'

/** Plays while it is asked to, from where the playhead stands. */
export function usePlayback(timeline: Timeline): void {
  const playing = useStore(playbackState, (playback) => playback.playing)
  useEffect(() => {
    if (!playing) return undefined
    const { t, loop } = playbackState.get()
    return runPlayback(timeline, loop && t >= timeline.endMs ? 0 : t)
  }, [playing, timeline])
}
