import { type KubernetesVersion, NEWEST_KUBERNETES } from '../core/index.ts'
import { createStore } from './create-store.ts'

export type ViewName = 'timeline' | 'map' | 'compare'
export type ThemeName = 'auto' | 'light' | 'dark'

/** What the person chose. Changes at the pace of a person; the playhead lives in playback-state.ts. */
export interface ViewState {
  /** The manifest as typed. */
  readonly text: string
  /** Where the text came from: decides whether the seed's story is told. */
  readonly origin: 'seed' | 'typed' | 'pasted' | 'file' | 'example' | 'link'
  /** Counts the texts that were brought in whole. */
  readonly opened: number
  /** Which pod of the text is drawn, by position. */
  readonly podIndex: number
  readonly kubernetes: KubernetesVersion
  readonly view: ViewName
  readonly theme: ThemeName
  /** The selected container's name, on the timeline and on the Map. */
  readonly selection: string | undefined
  /** UTF-16 range of the text that belongs to what is pointed at; lit up where it is, nothing scrolls. */
  readonly hint: { readonly from: number; readonly to: number } | undefined
  /** UTF-16 range of the text to light up and bring into view; `seq` tells two equal requests apart. */
  readonly reveal: { readonly from: number; readonly to: number; readonly seq: number } | undefined
}

export const viewState = createStore<ViewState>({
  text: '',
  origin: 'seed',
  opened: 0,
  podIndex: 0,
  kubernetes: NEWEST_KUBERNETES,
  view: 'timeline',
  theme: 'auto',
  selection: undefined,
  hint: undefined,
  reveal: undefined,
})
