import { useEffect } from 'react'
import { advancePlayhead, pictureTimes, stretchAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'

/** The pace of numbers that run on, and of changes where there are many: faster nobody reads. Fewer changes are told at once. */
const TELL_EVERY_MS = 80
const FEW = 8

/** Moves the playhead while playing, at the pace of the acts; it rests where `restsAtMs` says, else at the end. */
export function usePlayback(timeline: Timeline): void {
  const playing = useStore(playbackState, (playback) => playback.playing)
  useEffect(() => {
    if (!playing) return
    const times = pictureTimes(timeline)
    const leastMs = timeline.lanes.length > FEW ? TELL_EVERY_MS : 0
    let frame = 0
    let last = performance.now()
    let told = last
    const step = (now: number) => {
      const { t, shownMs, speed, loop, playing: goesOn } = playbackState.get()
      // It was stopped since: another pod may be drawn already.
      if (!goesOn) return
      const begin = loop && t >= timeline.endMs ? 0 : t
      const next = advancePlayhead(timeline, begin, now - last, speed)
      last = now
      const done = next >= timeline.endMs && !loop
      const isChange = stretchAt(times, next) !== stretchAt(times, shownMs)
      if (done) playbackState.set({ t: timeline.endMs, playing: false })
      else if (now - told < (isChange ? leastMs : TELL_EVERY_MS)) playbackState.set({ t: next, shownMs })
      else {
        told = now
        playbackState.set({ t: next })
      }
      if (!done) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [playing, timeline])
}
