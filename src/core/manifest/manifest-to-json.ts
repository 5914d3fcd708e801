import type { ManifestNode } from './manifest-node.ts'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** The node as plain JavaScript values; a number beyond a float64 loses digits. `__proto__` stays an ordinary key. Total. */
export function manifestToJson(node: ManifestNode): JsonValue {
  switch (node.kind) {
    case 'map': {
      const out: Record<string, JsonValue> = {}
      for (const { key, value } of node.entries) {
        Object.defineProperty(out, key, {
          value: manifestToJson(value),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
      return out
    }
    case 'list':
      return node.items.map(manifestToJson)
    case 'number':
      return Number(node.text)
    case 'null':
      return null
    default:
      return node.value
  }
}

/** The node as JSON text, the text of every number kept. Total. */
export function manifestToJsonText(node: ManifestNode): string {
  switch (node.kind) {
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${manifestToJsonText(value)}`).join(',')}}`
    case 'list':
      return `[${node.items.map(manifestToJsonText).join(',')}]`
    case 'number':
      return node.text
    case 'null':
      return 'null'
    default:
      return JSON.stringify(node.value)
  }
}
