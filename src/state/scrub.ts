import { keyToTime, positionToTime, type Scene, type Timeline } from '../core/index.ts'
import { playbackState } from './playback-state.ts'

/** Puts the playhead to a share of the drawn axis, 0 to 1. */
export function scrubTo(axis: Scene['axis'], share: number): void {
  const [first, last] = [axis[0], axis.at(-1)]
  if (first === undefined || last === undefined) return
  playbackState.set({ t: positionToTime(axis, first.from + share * (last.to - first.from)), playing: false })
}

/** A drag of the playhead begins, which stops playing, or is over. */
export function setScrubbing(dragging: boolean): void {
  playbackState.set(dragging ? { dragging, playing: false } : { dragging })
}

/** A key on the axis; what is no key of the axis goes on to the page. */
export function scrubByKey(
  event: { readonly key: string; readonly shiftKey: boolean; preventDefault(): void; stopPropagation(): void },
  timeline: Timeline,
): void {
  const t = keyToTime(timeline, playbackState.get().t, event)
  if (t === undefined) return
  event.preventDefault()
  event.stopPropagation()
  playbackState.set({ t, playing: false })
}
