import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN } from '../source/span.ts'
import type { LinkDocument } from './link-document.ts'
import { linkPayload } from './link-format.ts'
import { MOST_PAYLOAD_BYTES, MOST_PODS } from './link-limits.ts'
import { unpack } from './unpack.ts'

const KNOWN_VERSION = 1

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

/** A link that is not opened. */
export function refused(code: Diagnostic['code'], values: Diagnostic['values']): { readonly diagnostic: Diagnostic } {
  return { diagnostic: { code, severity: 'error', span: NO_SPAN, path: '', values } }
}
