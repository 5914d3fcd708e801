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
  if (tag === `${CORE}timestamp` && isTimestamp(value)) return { kind: 'string', value }
  return {
    kind: 'invalid',
    message: `cannot decode !!${TAG_OF[found.kind]} \`${value}\` as a !!${tag.slice(CORE.length)}`,
  }
}

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A date, alone or with a time of day. Models goyaml v2 parseTimestamp. */
function isTimestamp(value: string): boolean {
  const [year = 0, month = 0, day = 0, ...time] = (TIMESTAMP.exec(value) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && !isLeap ? 28 : (LONGEST_MONTHS[month - 1] ?? 0)
  const [hour = 0, minute = 0, second = 0, otherHour = 0, otherMinute = 0, otherSecond = 0] = time
  const isTime = hour + otherHour < 24 && minute + otherMinute < 60 && second + otherSecond < 60
  return day >= 1 && day <= last && isTime
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

/** A fraction alone; here underscores must stand between digits. */
function resolveDotted(value: string): ResolvedScalar {
  const isNumber = /^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?$/.test(value)
  return toFloat(isNumber ? value.replaceAll('_', '') : '') ?? { kind: 'string', value }
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
  const bytes: number[] = []
  for (const character of text.replace(/=+$/, '')) {
    bits = (bits << 6) | ALPHABET.indexOf(character)
    count += 6
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 255)
  }
  return { kind: 'string', value: decodeUtf8(bytes) }
}

/** Bytes as text; each that is no UTF-8 becomes U+FFFD, as Go writes it into JSON. */
function decodeUtf8(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const head = bytes[at] ?? 0
    const length = head < 0x80 ? 1 : head < 0xc0 ? 0 : head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4
    const octets = bytes.slice(at, at + length).map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    const character = octets.length === length ? decodeOctets(octets.join('')) : ''
    text += character === '' ? '\ufffd' : character
    at += character === '' ? 1 : length
  }
  return text
}

/** Percent-encoded octets as one character; '' when they are none. */
function decodeOctets(octets: string): string {
  try {
    return decodeURIComponent(octets)
  } catch {
    return ''
  }
}
