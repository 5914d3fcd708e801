import type { Zoom } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** How the timeline is looked at. Not a part of what is shared. */
export interface PictureState {
  /** The part of the time that is shown; undefined: all of it. */
  readonly zoom: Zoom | undefined
  /** On a phone, where time runs down: how much longer than usual it is drawn. */
  readonly stretch: number
  /** The scale, px for a millisecond, held while a bar's end is dragged. */
  readonly pxPerMs: number | undefined
  /** Only containers with this in their name. */
  readonly filter: string
  /** The container that another part of the page speaks of: its row is lit up. */
  readonly pointed: string | undefined
  /** The list that is pointed at in the picture or in the YAML; its box is lit up in both. */
  readonly list: 'initContainers' | 'containers' | 'ephemeralContainers' | undefined
  /** Stacks of rows that behave the same which are open, by a name in each. */
  readonly open: readonly string[] | 'all'
  /** What a pasted status says is shown, not what was predicted. */
  readonly isObserved: boolean
}

export const pictureState = createStore<PictureState>({
  zoom: undefined,
  stretch: 1,
  pxPerMs: undefined,
  filter: '',
  pointed: undefined,
  list: undefined,
  open: [],
  isObserved: false,
})
