import type { Diagnostic } from '../source/diagnostic.ts'
import type { LinkState } from './link-document.ts'
import { refused, unpackDocument } from './unpack-document.ts'
import { writeLinkManifest } from './write-link-manifest.ts'

/** What a link says: a manifest to be analysed, and the state to show it in. Absent fields mean the defaults of `LinkState`. */
export interface OpenedLink {
  readonly text: string
  /** The text is the one that was shared, not one made of what the picture needs. */
  readonly isWholeText: boolean
  readonly state: LinkState
}

export type DecodedLink = { readonly link: OpenedLink } | { readonly diagnostic: Diagnostic }

/**
 * Opens a fragment (`v1.…`), with or without the # and whatever stands before it. Trusts nothing: anything that is no link
 * is a diagnostic, at most 256 KB are inflated. Total.
 */
export function decodeLink(fragment: string): DecodedLink {
  const document = unpackDocument(fragment)
  if ('diagnostic' in document) return document
  const { content, state } = document
  if (typeof content === 'string') return { link: { text: content, isWholeText: true, state } }
  const text = writeLinkManifest(content)
  return text === undefined ? refused('link/invalid', {}) : { link: { text, isWholeText: false, state } }
}
