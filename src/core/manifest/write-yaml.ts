import type { JsonValue } from './manifest-to-json.ts'

/** Read as a text by every YAML reader, old and new: no indicator, no number, no word with a meaning of its own. */
const PLAIN = /^[A-Za-z](?:[\w./@-]|:(?=[\w./@-]))*$/
/** Kubernetes quantities that no reader takes for a number. */
const QUANTITY = /^\d{1,15}(?:m|[KMGTPE]i)$/
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i
/** What JSON leaves as it is and YAML takes for a line break, refuses, or cannot be seen. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/**
 * A JSON value as block YAML, two spaces a level, ending with a line break. A text that could be read as anything else is
 * quoted; half of a surrogate pair becomes U+FFFD. Pure, total.
 */
export function writeYaml(value: JsonValue): string {
  return `${writeBlock(value, '').trimStart()}\n`
}

/** Begins with a line break where the value stands below its key, with a space where beside it. */
function writeBlock(value: JsonValue, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []'
    return value.map((item) => `\n${indent}-${writeItem(item, indent)}`).join('')
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    if (entries.length === 0) return ' {}'
    return entries.map(([key, item]) => `\n${indent}${writeText(key)}:${writeMember(item, indent)}`).join('')
  }
  return ` ${typeof value === 'string' ? writeText(value) : JSON.stringify(value)}`
}

/** A list stands at its key's own indentation, as kubectl writes it. */
function writeMember(value: JsonValue, indent: string): string {
  return writeBlock(value, Array.isArray(value) ? indent : `${indent}  `)
}

/** The first line of an item stands beside its dash. */
function writeItem(item: JsonValue, indent: string): string {
  const text = writeBlock(item, `${indent}  `)
  return text.startsWith('\n') ? ` ${text.slice(1).trimStart()}` : text
}

function writeText(text: string): string {
  if ((PLAIN.test(text) && !WORDS.test(text)) || QUANTITY.test(text)) return text
  return JSON.stringify(wellFormed(text)).replace(UNSAFE, escapeUnit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
