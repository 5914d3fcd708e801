import { pictureTimes, playingTime, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { playheadNow } from '../../state/playhead-now.ts'

/** The pace of numbers that run on, and of changes where there are many: faster nobody reads. Fewer changes are told at once. */
const TELL_EVERY_MS = 80
const FEW = 8
/** Telling that costs more than this takes at most a tenth of the time, as far as that is soon enough: the line moves on. */
const CHEAP_MS = 8
const LARGEST_SHARE = 1 / 10
const LONGEST_REST_MS = 500

/**
 * Moves the playhead on from a moment at the pace of the acts: begins a run whenever its way changes, and tells where it is when
 * the picture changes under it. Between two tellings nothing is computed. At the end it stays there, ended, and calls `onEnd`,
 * unless it loops. Returns how to stop it where it is.
 */
export function runPlayback(timeline: Timeline, fromMs: number, onEnd?: () => void): () => void {
  const times = [...pictureTimes(timeline).filter((t) => t < timeline.endMs), timeline.endMs]
  const leastMs = timeline.lanes.length > FEW ? TELL_EVERY_MS : 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let next = 0
  let toldMs = 0
  let restMs = 0
  let own: number | undefined
  const tell = (t: number, change: Parameters<typeof playbackState.set>[0] = {}) => {
    own = t
    toldMs = performance.now()
    playbackState.set({ ...change, t })
  }
  const begin = (from: number) => {
    next = 0
    tell(from, { run: { fromMs: from, sinceMs: performance.now(), speed: playbackState.get().speed } })
    wait()
  }
  const wait = () => {
    const { t, run } = playbackState.get()
    if (run === undefined) return
    while ((times[next] ?? Number.POSITIVE_INFINITY) <= t) next += 1
    const changeMs = run.sinceMs + playingTime(timeline, run.fromMs, times[next] ?? timeline.endMs) / run.speed
    const soonest = toldMs + Math.max(leastMs, restMs)
    const latest = toldMs + Math.max(TELL_EVERY_MS, restMs)
    halt()
    timer = setTimeout(
      () => {
        frame = requestAnimationFrame(step)
      },
      Math.min(Math.max(changeMs, soonest), latest) - performance.now(),
    )
  }
  const halt = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  const step = () => {
    const { run, loop } = playbackState.get()
    // It was stopped since: another pod may be drawn already.
    if (run === undefined) return
    const t = playheadNow(timeline)
    if (t >= timeline.endMs) {
      if (loop) return begin(0)
      stop()
      playbackState.set({ t: timeline.endMs, playing: false })
      onEnd?.()
      return
    }
    const begun = performance.now()
    // Timers come after what the browser makes of it for this frame.
    setTimeout(() => {
      const ms = performance.now() - begun
      restMs = ms > CHEAP_MS ? Math.min(LONGEST_REST_MS, ms / LARGEST_SHARE) : 0
    })
    tell(t)
    wait()
  }
  const unsubscribe = playbackState.subscribe(() => {
    const { t, speed, run } = playbackState.get()
    if (run === undefined) halt()
    else if (t !== own) begin(t)
    else if (run.speed !== speed) begin(playheadNow(timeline))
  })
  let isOver = false
  const stop = () => {
    // Another run may have begun since.
    if (isOver) return
    isOver = true
    unsubscribe()
    halt()
    if (playbackState.get().run !== undefined) playbackState.set({ run: undefined })
  }
  begin(fromMs)
  return stop
}
