const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const DOMAIN = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`
const REFERENCE = new RegExp(
  `^((?:${DOMAIN}/)?${PART}(?:/${PART})*)(?::([\\w][\\w.-]{0,127}))?(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?$`,
)
const LONGEST_PATH = 255
const DIGEST_LENGTH: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/**
 * The tag of an image reference: `latest` when it names neither tag nor digest, '' with a digest alone or when it is no
 * reference. Total. Models pkg/util/parsers ParseImageName over the distribution reference grammar.
 */
export function imageTag(image: string): string {
  const match = REFERENCE.exec(image)
  if (match === null || /^[a-f0-9]{64}$/.test(image)) return ''
  const [, name = '', tag, digest] = match
  const first = name.split('/')[0] ?? ''
  const isDomain = name.includes('/') && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase())
  const path = isDomain ? name.slice(first.length + 1) : name
  if (path === '' || path.length > LONGEST_PATH || path !== path.toLowerCase()) return ''
  if (digest !== undefined && !isDigest(digest)) return ''
  return tag ?? (digest === undefined ? 'latest' : '')
}

function isDigest(digest: string): boolean {
  const [algorithm = '', hex = ''] = digest.split(':')
  const length = DIGEST_LENGTH[algorithm]
  return length !== undefined && hex.length === length && hex === hex.toLowerCase()
}
