import { unpackDocument } from './unpack-document.ts'

const MARK = 'podlapse'
/** A file may hold its name and other words of the form `v1.…` before the link. */
const MOST_TRIES = 50

/**
 * The fragment that an exported file (SVG, PNG, HTML) carries behind the word `podlapse`, given its bytes as text, whatever
 * the decoding made of those that are none. Undefined when there is none that can be opened. Total.
 */
export function findLink(text: string): string | undefined {
  const from = text.indexOf(MARK)
  if (from < 0) return undefined
  const candidates = /v1\.[A-Za-z0-9_-]{16,}/g
  candidates.lastIndex = from
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = candidates.exec(text)?.[0]
    if (found === undefined) return undefined
    if (!('diagnostic' in unpackDocument(found))) return found
  }
  return undefined
}
