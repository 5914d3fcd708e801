import type { Analysis, AnalyzeOptions, OpenedLink } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** What was read before the page began: the link in its address. */
interface EarlyState {
  /** The fragment, `#` included, and what it says. Empty: nothing was read. */
  readonly hash: string
  readonly link: OpenedLink | undefined
  /** Of what. Undefined: the page reads it. */
  readonly analysis: { readonly text: string; readonly options: AnalyzeOptions; readonly made: Analysis } | undefined
}

export const earlyState = createStore<EarlyState>({ hash: '', link: undefined, analysis: undefined })
