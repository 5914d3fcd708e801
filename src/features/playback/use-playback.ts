import { useEffect } from 'react'
import { advancePlayhead, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'

/** Moves the playhead while playing, at the pace of the acts; it rests where `restsAtMs` says, else at the end. */
export function usePlayback(timeline: Timeline): void {
  const playing = useStore(playbackState, (playback) => playback.playing)
  useEffect(() => {
    if (!playing) return
    let frame = 0
    let last = performance.now()
    const step = (now: number) => {
      const { t, speed, loop, playing: goesOn } = playbackState.get()
      // It was stopped since: another pod may be drawn already.
      if (!goesOn) return
      const begin = loop && t >= timeline.endMs ? 0 : t
      const next = advancePlayhead(timeline, begin, now - last, speed)
      last = now
      const done = next >= timeline.endMs && !loop
      playbackState.set(done ? { t: timeline.endMs, playing: false } : { t: next })
      if (!done) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [playing, timeline])
}
