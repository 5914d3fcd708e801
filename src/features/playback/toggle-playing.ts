import { stepToEvent, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { playheadNow } from '../../state/playhead-now.ts'
import { prefersReducedMotion } from './reduced-motion.ts'

/** Plays from here, or from the beginning when at the end; with reduced motion it steps to the next event instead. */
export function togglePlaying(timeline: Timeline): void {
  const { t, playing } = playbackState.get()
  if (prefersReducedMotion()) {
    playbackState.set({ t: t >= timeline.endMs ? 0 : stepToEvent(timeline, t, 1), playing: false })
    return
  }
  playbackState.set(
    playing ? { playing: false, t: playheadNow(timeline) } : { playing: true, t: t >= timeline.endMs ? 0 : t },
  )
}
