import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN } from '../source/span.ts'
import type { LinkDocument, LinkState } from './link-document.ts'
import { linkPayload } from './link-format.ts'
import { MOST_PODS } from './link-limits.ts'
import { MOST_PAYLOAD_BYTES, unpack } from './pack.ts'
import { writeLinkManifest } from './write-link-manifest.ts'

const KNOWN_VERSION = 1

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

/** The document behind a fragment. Total. */
export function unpackDocument(fragment: string): LinkDocument | { readonly diagnostic: Diagnostic } {
  const link = fragment.slice(fragment.lastIndexOf('#') + 1)
  const version = /^\s*v(\d{1,9})\./.exec(link)
  if (version === null) return refused('link/not-a-link', {})
  if (Number(version[1]) !== KNOWN_VERSION)
    return refused('link/newer-version', { version: `v${version[1]}`, known: `v${KNOWN_VERSION}` })
  const items = unpack(trimEnd(link.slice(version[0].length)))
  if (items === 'too-large') return refused('link/too-large', { limit: `${MOST_PAYLOAD_BYTES / 1024} KB` })
  if (items === 'damaged') return refused('link/damaged', {})
  const document = linkPayload.read(items)
  if (document === undefined) return refused('link/invalid', {})
  if (typeof document.content === 'string' || document.content.length <= MOST_PODS) return document
  return refused('link/too-large', { limit: `${MOST_PODS} pods` })
}

/** Markdown and ends of sentences leave their marks on links; base64 its padding. Few, so that this stays linear. */
function trimEnd(body: string): string {
  let end = body.length
  while (end > 0 && body.length - end < 16 && /[\s.,;:!?)\]}>"'’”*=]/.test(body.charAt(end - 1))) end--
  return body.slice(0, end)
}

function refused(code: Diagnostic['code'], values: Diagnostic['values']): { readonly diagnostic: Diagnostic } {
  return { diagnostic: { code, severity: 'error', span: NO_SPAN, path: '', values } }
}
