import { createStore, type Store } from './create-store.ts'

/** The playhead: milliseconds of the pod's life. Changes up to once a frame while playing. */
export interface PlaybackState {
  readonly t: number
  /** The moment that pictures and panels tell of: `t`, or while playing one a little before it, so that few frames cost more than a move. */
  readonly shownMs: number
  readonly playing: boolean
  /** 0.5, 1, 2, 4: multiplies the pace. */
  readonly speed: number
  /** At the end it begins again. */
  readonly loop: boolean
  /** True while the handle is being dragged: announcements wait. */
  readonly dragging: boolean
}

const store = createStore<PlaybackState>({
  t: 0,
  shownMs: 0,
  playing: false,
  speed: 1,
  loop: false,
  dragging: false,
})

/** Whoever moves the playhead, or halts it, brings `shownMs` along; who plays says both. */
export const playbackState: Store<PlaybackState> = {
  ...store,
  set: (change) => {
    const { t = store.get().t, shownMs } = change
    const follows = shownMs === undefined && (change.t !== undefined || change.playing === false)
    store.set(follows ? { ...change, shownMs: t } : change)
  },
}
