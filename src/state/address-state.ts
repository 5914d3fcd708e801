import type { Diagnostic } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** What the link in the address adds to the picture. */
interface AddressState {
  /** A link is being opened: nothing is drawn in its place meanwhile. */
  readonly isOpening: boolean
  /** Why the link in the address could not be opened. */
  readonly problem: Diagnostic | undefined
  /** It was a view link: the picture without an editor. */
  readonly isViewOnly: boolean
  /** What the link asks for, until its picture is there: milliseconds, or the resting moment. */
  readonly moment: number | 'resting' | undefined
  /** The text when the link was opened; another text is no longer what the address says. Undefined: no link. */
  readonly text: string | undefined
}

export const addressState = createStore<AddressState>({
  isOpening: false,
  problem: undefined,
  isViewOnly: false,
  moment: undefined,
  text: undefined,
})
