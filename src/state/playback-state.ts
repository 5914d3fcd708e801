import { createStore } from './create-store.ts'

/** The playhead: milliseconds of the pod's life. Changes up to once a frame while playing. */
export interface PlaybackState {
  readonly t: number
  readonly playing: boolean
  /** 0.5, 1, 2, 4: multiplies the pace. */
  readonly speed: number
  /** At the end it begins again. */
  readonly loop: boolean
  /** True while the handle is being dragged: announcements wait. */
  readonly dragging: boolean
}

export const playbackState = createStore<PlaybackState>({
  t: 0,
  playing: false,
  speed: 1,
  loop: false,
  dragging: false,
})
