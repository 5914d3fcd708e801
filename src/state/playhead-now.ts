import { advancePlayhead, type Timeline } from '../core/index.ts'
import { playbackState } from './playback-state.ts'

/** Where the playhead is at this instant, milliseconds of the pod's life: while it plays, `t` is the moment told last. */
export function playheadNow(timeline: Timeline): number {
  const { t, run } = playbackState.get()
  return run === undefined ? t : advancePlayhead(timeline, run.fromMs, performance.now() - run.sinceMs, run.speed)
}
