import { lineColumnAt, parseTextLines } from '../source/text-lines.ts'
import { countLeftOut, type LeftOut } from './count-left-out.ts'
import { type EncodedLink, encodeLink, type LinkInput } from './encode-link.ts'
import { strikeSecrets } from './strike-secrets.ts'
import { unpackDocument } from './unpack-document.ts'
import { writeLinkManifest } from './write-link-manifest.ts'

/** A link and what a person should know before it is sent. */
export interface Share {
  readonly encoded: EncodedLink
  /** What whoever opens the link reads as YAML; empty where there is no link. */
  readonly text: string
  /** The first pod's name as the link says it. */
  readonly podName: string
  /** Likely secrets of the whole text, by their own names; they are struck out of it. */
  readonly secrets: readonly ShareSecret[]
  readonly leftOut: LeftOut
  readonly hasVolumes: boolean
  readonly hasStatus: boolean
}

export interface ShareSecret {
  readonly name: string
  readonly line: number
}

/**
 * The link to a picture with all that is to be told of it. With `includesText` the secrets that were found are struck out of
 * the text first. The same input gives the same answer. Total.
 */
export function buildShare(input: LinkInput): Share {
  const struck = strikeSecrets(input.text)
  const encoded = encodeLink(input.includesText === true ? { ...input, text: struck.text } : input)
  const lines = parseTextLines(input.text)
  // What a person may leave out is asked of a link in which nothing is left out.
  const all = read(encodeLink({ text: input.text }))
  const content = read(encoded)
  const pods = typeof content === 'string' ? all : content
  return {
    encoded,
    text: typeof content === 'string' ? content : content.length === 0 ? '' : (writeLinkManifest(content) ?? ''),
    podName: (typeof pods === 'string' ? undefined : pods[0]?.name) ?? '',
    secrets: struck.found.map(({ name, span }) => ({ name, line: lineColumnAt(lines, span.from).line })),
    leftOut: countLeftOut(input.text),
    hasVolumes: typeof all !== 'string' && all.some(({ volumes }) => volumes !== undefined),
    hasStatus: typeof all !== 'string' && all.some(({ status }) => status !== undefined),
  }
}

function read(encoded: EncodedLink) {
  const document = 'fragment' in encoded ? unpackDocument(encoded.fragment) : encoded
  return 'diagnostic' in document ? [] : document.content
}
