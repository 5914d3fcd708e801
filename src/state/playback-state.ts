import { createStore, type Store } from './create-store.ts'

/** From where it plays since when: as long as this is the same object, where the playhead is depends on the clock alone. */
export interface PlayRun {
  /** Milliseconds of the pod's life. */
  readonly fromMs: number
  /** On the clock of `performance.now()` and of frames. */
  readonly sinceMs: number
  readonly speed: number
}

/** The playhead. While it plays `t` follows in steps: the browser moves the line meanwhile, `playheadNow` says where to. */
export interface PlaybackState {
  /** The moment that pictures and panels tell of, milliseconds of the pod's life. */
  readonly t: number
  readonly playing: boolean
  /** Undefined while it rests, and until the first frame. */
  readonly run: PlayRun | undefined
  /** 0.5, 1, 2, 4: multiplies the pace. */
  readonly speed: number
  /** At the end it begins again. */
  readonly loop: boolean
  /** True while the handle is being dragged: announcements wait. */
  readonly dragging: boolean
}

const store = createStore<PlaybackState>({
  t: 0,
  playing: false,
  run: undefined,
  speed: 1,
  loop: false,
  dragging: false,
})

/** Who halts the playhead ends its run as well. */
export const playbackState: Store<PlaybackState> = {
  ...store,
  set: (change) => store.set(change.playing === false ? { ...change, run: undefined } : change),
}
