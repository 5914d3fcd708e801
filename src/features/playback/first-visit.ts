import type { Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { prefersReducedMotion } from './reduced-motion.ts'
import { runPlayback } from './run-playback.ts'

const BEFORE_MS = 800
const REST_AFTER_END_MS = 800

/** Tells the seed's story once: from rest to the beginning, through, and back to rest. Any input ends it. Returns how to end it. */
export function playOnce(timeline: Timeline): () => void {
  playbackState.set({ t: timeline.restMs, playing: false })
  if (prefersReducedMotion()) return () => undefined
  let stop = () => {}
  let after: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(start)
    clearTimeout(after)
    stop()
    for (const type of INPUTS) removeEventListener(type, end, true)
  }
  const start = setTimeout(() => {
    stop = runPlayback(timeline, 0, () => {
      // What is done in the meantime ends the story as well.
      after = setTimeout(() => {
        end()
        if (playbackState.get().t === timeline.endMs) playbackState.set({ t: timeline.restMs })
      }, REST_AFTER_END_MS)
    })
  }, BEFORE_MS)
  for (const type of INPUTS) addEventListener(type, end, true)
  return end
}

const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'paste', 'drop'] as const
