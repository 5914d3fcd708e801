import { useMemo } from 'react'
import { type Moment, pictureTimes, stateAt, stretchAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'

const SECOND_MS = 1000

/** The moment under the playhead; changes when the row or a bar does, and with each whole second unless it plays. */
export function useMoment(timeline: Timeline): Moment {
  const times = pictureTimes(timeline)
  const told = useStore(playbackState, ({ playing, t }) => {
    const change = stretchAt(times, t)
    return playing ? change : Math.min(t, Math.max(Math.floor(t / SECOND_MS) * SECOND_MS, change))
  })
  return useMemo(() => stateAt(timeline, told), [timeline, told])
}
