/** A scalar's value in Go's types: what the word means to goyaml v2 before it becomes JSON. */
export type ResolvedScalar =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** `text` is decimal; `isUnsigned` when only uint64 holds it. */
  | { readonly kind: 'integer'; readonly text: string; readonly isUnsigned: boolean }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'merge' }
  | { readonly kind: 'invalid'; readonly message: string }

const CORE = 'tag:yaml.org,2002:'
const words = (list: string, meaning: ResolvedScalar): readonly (readonly [string, ResolvedScalar])[] =>
  list.split(' ').map((word) => [word, meaning])
const WORDS: ReadonlyMap<string, ResolvedScalar> = new Map([
  ...words('y Y yes Yes YES true True TRUE on On ON', { kind: 'boolean', value: true }),
  ...words('n N no No NO false False FALSE off Off OFF', { kind: 'boolean', value: false }),
  ...words(' ~ null Null NULL', { kind: 'null' }),
  ...words('.nan .NaN .NAN', { kind: 'float', value: Number.NaN }),
  ...words('.inf .Inf .INF +.inf +.Inf +.INF', { kind: 'float', value: Number.POSITIVE_INFINITY }),
  ...words('-.inf -.Inf -.INF', { kind: 'float', value: Number.NEGATIVE_INFINITY }),
  ...words('<<', { kind: 'merge' }),
])
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)$/
const MOST_INT64 = 2n ** 63n
const MOST_UINT64 = 2n ** 64n

/** What a word means. `tag` is the full tag or ''; `plain` when nothing quotes it. Models goyaml v2 resolve.go resolve. Total. */
export function resolveScalar(value: string, tag: string, plain: boolean): ResolvedScalar {
  if (tag === '' && !plain) return { kind: 'string', value }
  if (tag === `${CORE}binary`) return decodeBinary(value)
  if (tag !== '' && !['str', 'bool', 'int', 'float', 'null', 'timestamp'].some((name) => tag === CORE + name)) {
    return { kind: 'string', value }
  }
  if (tag === `${CORE}str`) return { kind: 'string', value }
  const found = resolveWord(value)
  if (tag === '' || CORE + TAG_OF[found.kind] === tag) return found
  if (tag === `${CORE}float` && found.kind === 'integer') return { kind: 'float', value: Number(found.text) }
  if (tag === `${CORE}timestamp` && /^\d{4}-\d\d?-\d\d?([Tt\s]|$)/.test(value)) return { kind: 'string', value }
  return {
    kind: 'invalid',
    message: `cannot decode !!${TAG_OF[found.kind]} \`${value}\` as a !!${tag.slice(CORE.length)}`,
  }
}

const TAG_OF = {
  string: 'str',
  boolean: 'bool',
  null: 'null',
  integer: 'int',
  float: 'float',
  merge: 'merge',
  invalid: 'str',
}

function resolveWord(value: string): ResolvedScalar {
  const word = WORDS.get(value)
  if (word !== undefined) return word
  const head = value.charCodeAt(0)
  if (head === 46) return resolveDotted(value)
  if ((head >= 48 && head <= 57) || head === 43 || head === 45) return resolveNumber(value)
  return { kind: 'string', value }
}

function resolveDotted(value: string): ResolvedScalar {
  return toFloat(/^\.[0-9]+([eE][-+]?[0-9]+)?$/.test(value) ? value : '') ?? { kind: 'string', value }
}

/** Underscores are passed over; a leading zero means octal where the digits allow it. */
function resolveNumber(value: string): ResolvedScalar {
  const digits = value.replaceAll('_', '')
  const match = INTEGER.exec(digits)
  if (match !== null) {
    const whole = parseWhole(match[2] ?? '0')
    const signed = match[1] === '-' ? -whole : whole
    if (signed >= -MOST_INT64 && signed < MOST_INT64)
      return { kind: 'integer', text: String(signed), isUnsigned: false }
    if (match[1] === '' && signed < MOST_UINT64) return { kind: 'integer', text: String(signed), isUnsigned: true }
  }
  if (!FLOAT.test(digits)) return { kind: 'string', value }
  return toFloat(digits) ?? { kind: 'string', value }
}

function parseWhole(digits: string): bigint {
  return /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits.toLowerCase())
}

/** Out of a float64's range is no number, as Go's ParseFloat has it. */
function toFloat(digits: string): ResolvedScalar | undefined {
  if (digits === '') return undefined
  const value = Number(digits)
  return Number.isFinite(value) ? { kind: 'float', value } : undefined
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function decodeBinary(value: string): ResolvedScalar {
  const text = value.replace(/[\r\n]/g, '')
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    return { kind: 'invalid', message: '!!binary value contains invalid base64 data' }
  let bits = 0
  let count = 0
  const bytes: string[] = []
  for (const character of text.replace(/=+$/, '')) {
    bits = (bits << 6) | ALPHABET.indexOf(character)
    count += 6
    if (count < 8) continue
    count -= 8
    bytes.push(`%${((bits >> count) & 255).toString(16).padStart(2, '0')}`)
  }
  try {
    return { kind: 'string', value: decodeURIComponent(bytes.join('')) }
  } catch {
    return { kind: 'string', value: '\ufffd' }
  }
}
