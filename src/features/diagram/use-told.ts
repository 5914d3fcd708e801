import { pictureTimes, stretchAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'

/** The moment that is told: where the playhead stands, or, while it plays, the latest change of the picture. */
export function useTold(timeline: Timeline): number {
  const times = pictureTimes(timeline)
  return useStore(playbackState, ({ playing, t }) => (playing ? stretchAt(times, t) : t))
}
