import type { Analysis, OpenedLink } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** What was read before the page began: the link in its address. */
interface EarlyState {
  /** The fragment, `#` included. Empty: nothing was read. */
  readonly hash: string
  readonly link: OpenedLink | undefined
  /** Of the link's text with all that the link says. Undefined: the page reads it. */
  readonly analysis: Analysis | undefined
}

export const earlyState = createStore<EarlyState>({ hash: '', link: undefined, analysis: undefined })
