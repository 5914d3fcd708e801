import { useMemo } from 'react'
import { type Moment, pictureTimes, stateAt, stretchAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'

/** The moment under the playhead; changes when the row, a bar or the printed age does, not with every frame. */
export function useMoment(timeline: Timeline): Moment {
  const times = useMemo(() => pictureTimes(timeline), [timeline])
  const t = useStore(playbackState, (playback) => stretchStart(times, playback.t))
  return useMemo(() => stateAt(timeline, t), [timeline, t])
}

/** The latest change at or before t, or the whole second of it: AGE counts in seconds. */
function stretchStart(times: readonly number[], t: number): number {
  return Math.min(t, Math.max(Math.floor(t / 1000) * 1000, stretchAt(times, t)))
}
