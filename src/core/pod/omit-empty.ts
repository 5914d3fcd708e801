import { POD_SCHEMA, type SchemaType } from '../kube/schema/pod-schema.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'

type Json = { readonly [key: string]: JsonValue }

/**
 * A v1 object as Go writes it: empty optional fields left out at every depth, empty required texts, numbers and amounts written. Lists
 * that are required but absent stay absent. Pure, total. Models encoding/json over k8s.io/api/core/v1 types.go (v1.37).
 */
export function omitEmpty(value: Json, type: string): Json {
  /** What an absent field is written as, by type; each type is looked through once. */
  const zeros = new Map<string, readonly (readonly [string, JsonValue])[]>()
  return writeStruct(value, type)

  function writeStruct(of: Json, name: string): Json {
    const struct = POD_SCHEMA.get(name)
    const out: Record<string, JsonValue> = {}
    for (const key of Object.keys(of)) {
      const item = of[key] as JsonValue
      const as = struct?.get(key)
      if (as === undefined || as.omits !== undefined || as.kind === 'struct' || !isEmpty(item))
        out[key] = write(item, as)
    }
    for (const [key, zero] of zerosOf(name)) if (out[key] === undefined) out[key] = zero
    return out
  }

  function zerosOf(name: string): readonly (readonly [string, JsonValue])[] {
    const known = zeros.get(name)
    if (known !== undefined) return known
    const found = [...(POD_SCHEMA.get(name) ?? [])].flatMap(([key, as]) => {
      const zero = as.kind === 'struct' && as.omits !== 'unset' ? writeStruct({}, as.name) : zeroOf(as)
      return zero === undefined ? [] : [[key, zero] as const]
    })
    zeros.set(name, found)
    return found
  }

  function write(item: JsonValue, as: SchemaType | undefined): JsonValue {
    if (as?.kind === 'struct' && isObject(item)) return writeStruct(item, as.name)
    if (as?.kind === 'list' && Array.isArray(item)) return isPlain(as.of) ? item : item.map((one) => write(one, as.of))
    if (as?.kind !== 'map' || !isObject(item) || isPlain(as.of)) return item
    return Object.fromEntries(Object.entries(item).map(([key, one]) => [key, write(one, as.of)]))
  }
}

/** Undefined where an absent field is left out. */
function zeroOf({ kind, omits }: SchemaType): JsonValue | undefined {
  if (omits === 'never') return ZEROS[kind]
  return kind === 'quantity' && omits === undefined ? '0' : undefined
}

const ZEROS: Readonly<Partial<Record<SchemaType['kind'], JsonValue>>> = {
  string: '',
  int32: 0,
  int64: 0,
  boolean: false,
  'int-or-string': 0,
}

/** A type in which nothing can be left out. */
function isPlain({ kind }: SchemaType): boolean {
  return kind !== 'struct' && kind !== 'list' && kind !== 'map'
}

function isObject(value: JsonValue): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: JsonValue): boolean {
  if (value === '' || value === 0 || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
