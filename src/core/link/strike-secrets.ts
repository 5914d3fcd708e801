import { type FoundSecret, findSecrets } from './find-secrets.ts'

/** What stands where a secret stood. */
const STRUCK = 'REMOVED'

export interface StruckText {
  readonly text: string
  /** Places are those of the text before. */
  readonly found: readonly FoundSecret[]
}

/** The manifest with every secret that was found struck out, and what was found, to be told. Total. */
export function strikeSecrets(text: string): StruckText {
  const found = findSecrets(text)
  const parts: string[] = []
  let at = 0
  for (const { span } of found) {
    parts.push(text.slice(at, span.from), STRUCK)
    at = span.to
  }
  return { text: parts.join('') + text.slice(at), found }
}
