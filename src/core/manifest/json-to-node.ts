import { NO_SPAN } from '../source/span.ts'
import type { ManifestNode } from './manifest-node.ts'
import type { JsonValue } from './manifest-to-json.ts'

/** Half of a surrogate pair, which no text of a manifest can hold. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A JSON value as if it had been read, without a place in a text: what `writeYaml` writes and a reader reads again. Total. */
export function jsonToNode(value: JsonValue): ManifestNode {
  const span = NO_SPAN
  if (value === null) return { kind: 'null', span }
  if (typeof value === 'string') return { kind: 'string', span, value: value.replace(HALF, '\ufffd') }
  if (typeof value === 'number') return { kind: 'number', span, text: JSON.stringify(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', span, value }
  if (Array.isArray(value)) return { kind: 'list', span, items: value.map(jsonToNode) }
  const entries = Object.entries(value as Readonly<Record<string, JsonValue>>)
  return { kind: 'map', span, entries: entries.map(([key, item]) => ({ key, keySpan: span, value: jsonToNode(item) })) }
}
