import type { Analysis } from './analysis.ts'
import { analyzePods } from './analyze.ts'
import { buildLinkPods } from './link/build-link-pods.ts'
import { unpackDocument } from './link/decode-link.ts'
import type { LinkState } from './link/link-document.ts'
import type { Diagnostic } from './source/diagnostic.ts'
import { NO_SPAN } from './source/span.ts'

/** What a link shows; the text it carries instead, to be given to `analyze`; or why it cannot be opened. */
export type AnalyzedLink =
  | { readonly analysis: Analysis; readonly state: LinkState }
  | { readonly text: string; readonly state: LinkState }
  | { readonly diagnostic: Diagnostic }

/**
 * Opens a fragment and follows the pod it shows without writing and reading YAML in between, so that no reader need be
 * loaded. The picture is that of `decodeLink` and `analyze`; only places in the text are missing. Trusts nothing. Total.
 */
export function analyzeLink(fragment: string): AnalyzedLink {
  const document = unpackDocument(fragment)
  if ('diagnostic' in document) return document
  const { content, state } = document
  if (typeof content === 'string') return { text: content, state }
  const kubernetes = state.kubernetes ?? '1.37'
  const pods = buildLinkPods(content, kubernetes)
  if (pods === undefined)
    return { diagnostic: { code: 'link/invalid', severity: 'error', span: NO_SPAN, path: '', values: {} } }
  return { analysis: analyzePods(pods, [], { ...state, kubernetes, timelines: [state.podIndex ?? 0] }), state }
}
