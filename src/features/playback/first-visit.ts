import { advancePlayhead, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { prefersReducedMotion } from './reduced-motion.ts'

const BEFORE_MS = 800
const REST_AFTER_END_MS = 800

/** Tells the seed's story once: from rest to the beginning, through, and back to rest. Any input ends it. Returns how to end it. */
export function playOnce(timeline: Timeline): () => void {
  playbackState.set({ t: timeline.restMs, playing: false })
  if (prefersReducedMotion()) return () => undefined
  let frame = 0
  let last: number | undefined
  let t = 0
  let after: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    cancelAnimationFrame(frame)
    clearTimeout(start)
    clearTimeout(after)
    for (const type of INPUTS) removeEventListener(type, end, true)
  }
  const step = (now: number) => {
    t = advancePlayhead(timeline, t, last === undefined ? 0 : now - last, 1)
    last = now
    playbackState.set({ t })
    if (t < timeline.endMs) {
      frame = requestAnimationFrame(step)
      return
    }
    // What is done in the meantime ends the story as well.
    after = setTimeout(() => {
      end()
      if (playbackState.get().t === timeline.endMs) playbackState.set({ t: timeline.restMs })
    }, REST_AFTER_END_MS)
  }
  const start = setTimeout(() => {
    frame = requestAnimationFrame(step)
  }, BEFORE_MS)
  for (const type of INPUTS) addEventListener(type, end, true)
  return end
}

const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'paste', 'drop'] as const
