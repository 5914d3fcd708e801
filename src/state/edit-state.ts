import { createStore } from './create-store.ts'
import { type ViewState, viewState } from './view-state.ts'

/** A text that had a pod in it, and which pod was drawn. */
interface DrawnText {
  readonly text: string
  readonly podIndex: number
}

/** The last good text, and the one before the last edit: what Compare holds the pod against. */
interface EditState {
  readonly last: DrawnText | undefined
  readonly before: DrawnText | undefined
}

/** Keys in a row are one edit until a pause of this length. */
const PAUSE_MS = 3000

export const editState = createStore<EditState>({ last: undefined, before: undefined })

let changed: { readonly at: number; readonly origin: ViewState['origin'] } | undefined

/** To be called with each text that has a pod. A paste or a file is an edit of its own; typing goes on until a pause. */
export function rememberText(text: string): void {
  const { last, before } = editState.get()
  const { origin, podIndex } = viewState.get()
  if (last?.text === text) return
  const now = Date.now()
  const goesOn = origin === 'typed' && changed?.origin === 'typed' && now - changed.at < PAUSE_MS
  changed = { at: now, origin }
  editState.set({ last: { text, podIndex }, before: goesOn ? before : last })
}
