import { followPod } from './kubelet/follow-pod.ts'
import { buildLinkPods } from './link/build-link-pods.ts'
import type { LinkState } from './link/link-document.ts'
import { refused, unpackDocument } from './link/unpack-document.ts'
import type { Diagnostic } from './source/diagnostic.ts'
import type { Timeline } from './timeline/timeline.ts'

/** The life of the pod that a link shows; the text it carries instead, to be given to `analyze`; or why it cannot be opened. */
export type AnalyzedLink =
  | { readonly timeline: Timeline; readonly state: LinkState }
  | { readonly text: string; readonly state: LinkState }
  | { readonly diagnostic: Diagnostic }

/**
 * Opens a fragment and follows the pod it shows without writing and reading YAML in between, so that no reader need be
 * loaded. The timeline is that of `decodeLink` and `analyze`; only places in the text and a pasted status are missing. Trusts
 * nothing. Total.
 */
export function analyzeLink(fragment: string): AnalyzedLink {
  const document = unpackDocument(fragment)
  if ('diagnostic' in document) return document
  const { content, state } = document
  if (typeof content === 'string') return { text: content, state }
  const kubernetes = state.kubernetes ?? '1.37'
  const index = state.podIndex ?? 0
  const pod = buildLinkPods(content, kubernetes)?.[index]
  if (pod === undefined) return refused('link/invalid', {})
  return { timeline: followPod(pod, state.scenarios?.[index] ?? {}, kubernetes), state }
}
