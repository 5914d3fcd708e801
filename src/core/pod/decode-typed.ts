import { formatQuantity, parseQuantity } from '../kube/quantity.ts'
import { POD_SCHEMA, type Schema, type SchemaType } from '../kube/schema/pod-schema.ts'
import type { ManifestMap, ManifestNode } from '../manifest/manifest-node.ts'
import { type JsonValue, manifestToJson } from '../manifest/manifest-to-json.ts'
import type { Span } from '../source/span.ts'

/** What does not fit the type: the API server would refuse to read it, or (unknown) drop it. */
export interface TypeProblem {
  readonly kind: 'wrong-type' | 'unknown-field' | 'bad-quantity'
  readonly path: string
  readonly span: Span
  /** Of a wrong type: words for what stands there and what belongs there. */
  readonly found: string
  readonly expected: string
  /** Of an unknown field: its name, and the type it stands in. */
  readonly field: string
  readonly owner: string
}

export interface Decoded {
  /** Plain JSON of the known fields whose type fits; undefined when the value itself does not. */
  readonly value: JsonValue | undefined
  readonly problems: readonly TypeProblem[]
}

/**
 * Reads a manifest's value as a v1 type: unknown fields are dropped, null means absent, quantities are made canonical. What
 * does not fit is left out and told. Total. Models what k8s.io/api's JSON decoding keeps.
 */
export function decodeTyped(node: ManifestNode, type: string, path: string, schema: Schema = POD_SCHEMA): Decoded {
  const problems: TypeProblem[] = []
  return { value: decode(node, { kind: 'struct', name: type }, path), problems }

  function decode(at: ManifestNode, as: SchemaType, where: string): JsonValue | undefined {
    if (at.kind === 'null') return undefined
    switch (as.kind) {
      case 'struct':
        return at.kind === 'map' ? decodeStruct(at, as.name, where) : wrong(at, where, 'a mapping')
      case 'list':
        if (at.kind !== 'list') return wrong(at, where, 'a list')
        return at.items.flatMap((item, i) => {
          const value = item.kind === 'null' ? emptyOf(as.of) : decode(item, as.of, `${where}[${i}]`)
          return value === undefined ? [] : [value]
        })
      case 'map':
        return at.kind === 'map' ? decodeMap(at, as.of, where) : wrong(at, where, 'a mapping')
      case 'any':
        return manifestToJson(at)
      default:
        return decodeScalar(at, as.kind, where)
    }
  }

  function decodeStruct(at: ManifestMap, name: string, where: string): JsonValue {
    const struct = schema.get(name)
    const out: Record<string, JsonValue> = {}
    for (const { key, keySpan, value } of at.entries) {
      const inner = where === '' ? key : `${where}.${key}`
      const as = struct?.get(key)
      if (as === undefined) {
        problems.push({
          kind: 'unknown-field',
          path: inner,
          span: keySpan,
          found: '',
          expected: '',
          field: key,
          owner: name,
        })
        continue
      }
      const decoded = decode(value, as, inner)
      if (decoded !== undefined) out[key] = decoded
    }
    return out
  }

  function decodeMap(at: ManifestMap, of: SchemaType, where: string): JsonValue {
    const out: Record<string, JsonValue> = {}
    for (const { key, value } of at.entries) {
      const decoded = value.kind === 'null' ? emptyOf(of) : decode(value, of, `${where}.${key}`)
      if (decoded !== undefined)
        Object.defineProperty(out, key, { value: decoded, enumerable: true, configurable: true, writable: true })
    }
    return out
  }

  function decodeScalar(at: ManifestNode, kind: SchemaType['kind'], where: string): JsonValue | undefined {
    if (kind === 'string') return at.kind === 'string' ? at.value : wrong(at, where, 'a text')
    if (kind === 'time')
      return at.kind === 'string' && isTime(at.value)
        ? at.value
        : wrong(at, where, 'a time such as 2026-01-31T12:00:00Z')
    if (kind === 'boolean') return at.kind === 'boolean' ? at.value : wrong(at, where, 'true or false')
    if (kind === 'int-or-string') {
      if (at.kind === 'string') return at.value
      return at.kind === 'number' ? decodeInteger(at, where, 'int32') : wrong(at, where, 'a number or a text')
    }
    if (kind === 'quantity') return decodeQuantity(at, where)
    return at.kind === 'number' ? decodeInteger(at, where, kind) : wrong(at, where, 'a whole number')
  }

  function decodeInteger(
    at: ManifestNode & { kind: 'number' },
    where: string,
    kind: SchemaType['kind'],
  ): JsonValue | undefined {
    const bits = kind === 'int32' ? 31n : 63n
    if (!/^-?\d+$/.test(at.text)) return wrong(at, where, 'a whole number')
    const value = BigInt(at.text)
    if (value >= -(2n ** bits) && value < 2n ** bits) return Number(value)
    return wrong(at, where, `a whole number of at most ${bits + 1n} bits`)
  }

  function decodeQuantity(at: ManifestNode, where: string): JsonValue | undefined {
    const text = at.kind === 'string' ? at.value.trim() : at.kind === 'number' ? at.text : undefined
    const quantity = text === undefined ? undefined : parseQuantity(text)
    if (quantity !== undefined) return formatQuantity(quantity)
    problems.push({
      kind: 'bad-quantity',
      path: where,
      span: at.span,
      found: describeFound(at),
      expected: 'an amount such as 100m or 1Gi',
      field: '',
      owner: '',
    })
    return undefined
  }

  function wrong(at: ManifestNode, where: string, expected: string): undefined {
    problems.push({
      kind: 'wrong-type',
      path: where,
      span: at.span,
      found: describeFound(at),
      expected,
      field: '',
      owner: '',
    })
    return undefined
  }
}

const TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]?\d|2[0-3])(:[0-5]\d){2}([.,]\d+)?(Z|[-+]([01]\d|2[0-4]):([0-5]\d|60))$/

/** RFC 3339 as Go's time.Parse has it, on a day that there is. */
function isTime(text: string): boolean {
  if (!TIME.test(text)) return false
  const day = Number(text.slice(8, 10))
  return day <= 28 || new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === day
}

/** What null becomes inside a list or a mapping: the type's own empty value. */
function emptyOf(type: SchemaType): JsonValue | undefined {
  switch (type.kind) {
    case 'string':
      return ''
    case 'int32':
    case 'int64':
      return 0
    case 'boolean':
      return false
    case 'quantity':
      return '0'
    case 'list':
      return []
    default:
      return {}
  }
}

const SHOWN_TEXT = 40

function describeFound(node: ManifestNode): string {
  switch (node.kind) {
    case 'map':
      return 'a mapping'
    case 'list':
      return 'a list'
    case 'string':
      return `the text ${JSON.stringify(node.value.length > SHOWN_TEXT ? `${node.value.slice(0, SHOWN_TEXT)}…` : node.value)}`
    case 'number':
      return `the number ${node.text.slice(0, SHOWN_TEXT)}`
    case 'boolean':
      return String(node.value)
    default:
      return 'nothing'
  }
}
