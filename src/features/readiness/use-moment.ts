import { type Moment, snapshotAt, stateAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'

/** The moment under the playhead; changes when the row, a bar or the printed age does, not with every frame. */
export function useMoment(timeline: Timeline): Moment {
  const t = useStore(playbackState, (playback) => stretchStart(timeline, playback.t))
  return stateAt(timeline, t)
}

/** The latest change at or before t, or the whole second of it: AGE counts in seconds. */
function stretchStart(timeline: Timeline, t: number): number {
  const second = Math.floor(t / 1000) * 1000
  let latest = Math.max(second, snapshotAt(timeline, t).t)
  for (const lane of timeline.lanes)
    for (const { fromMs } of lane.segments) if (fromMs <= t && fromMs > latest) latest = fromMs
  return Math.min(t, latest)
}
