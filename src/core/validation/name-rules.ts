import { utf8Length } from '../source/utf8-length.ts'

/** Each rule gives what is wrong with a text in the API server's words; nothing when it is right. */
export type NameRule = (value: string) => readonly string[]

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?'
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`
const LOOSE_LABEL = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?'
const LOOSE_SUBDOMAIN = `${LOOSE_LABEL}(\\.${LOOSE_LABEL})*`
const KEY_CHARACTER = '[A-Za-z0-9]'
const KEY = `(${KEY_CHARACTER}[-A-Za-z0-9_.]*)?${KEY_CHARACTER}`
const HEADER = '[-A-Za-z0-9]+'
const CONFIG_KEY = '[-._a-zA-Z0-9]+'
const ENV_NAME = '[-._a-zA-Z][-._a-zA-Z0-9]*'

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`)
const isSubdomain = whole(SUBDOMAIN)
const isLabel = whole(LABEL)
const isLooseSubdomain = whole(LOOSE_SUBDOMAIN)
const isKey = whole(KEY)
const isLabelText = whole(`(${KEY})?`)
const isHeader = whole(HEADER)
const isConfigKey = whole(CONFIG_KEY)
const isEnvName = whole(ENV_NAME)

const atMost = (length: number, value: string, unit = 'characters'): readonly string[] =>
  utf8Length(value) > length ? [`must be no more than ${length} ${unit}`] : []

function unlike(message: string, pattern: string, ...examples: readonly string[]): string {
  const shown = examples.map((example) => `'${example}', `).join(' or ')
  return `${message} (e.g. ${shown}regex used for validation is '${pattern}')`
}

const LABEL_WORDS =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character"
const SUBDOMAIN_WORDS =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
const LOOSE_SUBDOMAIN_WORDS =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character"
const KEY_WORDS =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"

/** Models apimachinery pkg/util/validation IsDNS1123Label (v1.37), and so on below. */
export const dnsLabel: NameRule = (value) => {
  const length = atMost(63, value)
  if (isLabel.test(value)) return length
  const shape = isSubdomain.test(value) ? 'must not contain dots' : unlike(LABEL_WORDS, LABEL, 'my-name', '123-abc')
  return [...length, shape]
}

export const dnsSubdomain: NameRule = (value) => [
  ...atMost(253, value),
  ...(isSubdomain.test(value) ? [] : [unlike(SUBDOMAIN_WORDS, SUBDOMAIN, 'example.com')]),
]

/** A DNS search path may have underscores. */
export const looseDnsSubdomain: NameRule = (value) => [
  ...atMost(253, value),
  ...(isLooseSubdomain.test(value) ? [] : [unlike(LOOSE_SUBDOMAIN_WORDS, LOOSE_SUBDOMAIN, 'example.com')]),
]

/** A name to which more will be added may end in a dash. */
export const namePrefix: NameRule = (value) =>
  dnsSubdomain(value.length > 1 && value.endsWith('-') ? `${value.slice(0, -2)}a` : value)

/** What Kubernetes calls a qualified name: `name` or `example.com/name`. */
export const labelKey: NameRule = (value) => {
  const parts = value.split('/')
  const example = unlike(KEY_WORDS, KEY, 'MyName', 'my.name', '123-abc')
  if (parts.length > 2)
    return [`a valid label key ${example} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`]
  const [name = '', prefix] = [...parts].reverse()
  const ofPrefix = prefix === undefined ? [] : prefix === '' ? ['must be non-empty'] : dnsSubdomain(prefix)
  const ofName = name === '' ? ['must be non-empty'] : atMost(63, name, 'bytes')
  return [
    ...ofPrefix.map((message) => `prefix part ${message}`),
    ...ofName.map((message) => `name part ${message}`),
    ...(isKey.test(name) ? [] : [`name part ${example}`]),
  ]
}

const LABEL_VALUE_WORDS =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"

export const labelValue: NameRule = (value) => [
  ...atMost(63, value, 'bytes'),
  ...(isLabelText.test(value) ? [] : [unlike(LABEL_VALUE_WORDS, `(${KEY})?`, 'MyValue', 'my_value', '12345')]),
]

export const portName: NameRule = (value) => [
  ...atMost(15, value),
  ...(/^[-a-z0-9]+$/.test(value) ? [] : ['must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)']),
  ...(/[a-z]/.test(value) ? [] : ['must contain at least one letter (a-z)']),
  ...(value.includes('--') ? ['must not contain consecutive hyphens'] : []),
  ...(value.startsWith('-') || value.endsWith('-') ? ['must not begin or end with a hyphen'] : []),
]

export function inRange(value: number, low: number, high: number): readonly string[] {
  return value >= low && value <= high ? [] : [`must be between ${low} and ${high}, inclusive`]
}

export const portNumber = (value: number): readonly string[] => inRange(value, 1, 65535)

const MOST_INT32 = 2147483647
/** A user or group id. */
export const accountId = (value: number): readonly string[] => inRange(value, 0, MOST_INT32)
export const positiveInt32 = (value: number): readonly string[] => inRange(value, 1, MOST_INT32)

const HEADER_WORDS = "a valid HTTP header must consist of alphanumeric characters or '-'"

export const httpHeaderName: NameRule = (value) =>
  isHeader.test(value) ? [] : [unlike(HEADER_WORDS, HEADER, 'X-Header-Name')]

function upDirectory(value: string): readonly string[] {
  if (value === '.' || value === '..') return [`must not be '${value}'`]
  return value.startsWith('..') ? ["must not start with '..'"] : []
}

const CONFIG_KEY_WORDS = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"

export const configMapKey: NameRule = (value) => [
  ...atMost(253, value),
  ...(isConfigKey.test(value) ? [] : [unlike(CONFIG_KEY_WORDS, CONFIG_KEY, 'key.name', 'KEY_NAME', 'key-name')]),
  ...upDirectory(value),
]

const ENV_WORDS =
  "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit"

/** Up to 1.31. */
export const strictEnvName: NameRule = (value) => [
  ...(isEnvName.test(value) ? [] : [unlike(ENV_WORDS, ENV_NAME, 'my.env-name', 'MY_ENV.NAME', 'MyEnvName1')]),
  ...upDirectory(value),
]

/** From 1.32 on: anything printable but `=`. */
export const looseEnvName: NameRule = (value) =>
  /^[ -<>-~]*$/.test(value)
    ? []
    : ["a valid environment variable name must consist only of printable ASCII characters other than '='"]
