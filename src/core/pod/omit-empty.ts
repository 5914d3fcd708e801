import { POD_SCHEMA, type SchemaType } from '../kube/schema/pod-schema.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'

type Json = { readonly [key: string]: JsonValue }

/**
 * A v1 object as Go writes it: empty optional fields left out at every depth, empty required texts, numbers and amounts written. Lists
 * that are required but absent stay absent. Pure, total. Models encoding/json over k8s.io/api/core/v1 types.go (v1.37).
 */
export function omitEmpty(value: Json, type: string): Json {
  const struct = POD_SCHEMA.get(type)
  const out: Record<string, JsonValue> = {}
  for (const [key, item] of Object.entries(value)) {
    const as = struct?.get(key)
    if (as === undefined || as.omits !== undefined || as.kind === 'struct' || !isEmpty(item)) out[key] = write(item, as)
  }
  for (const [key, as] of struct ?? []) {
    const zero =
      as.omits === 'never' ? ZEROS[as.kind] : as.kind === 'quantity' && as.omits === undefined ? '0' : undefined
    if (zero !== undefined && out[key] === undefined) out[key] = zero
  }
  return out
}

const ZEROS: Readonly<Partial<Record<SchemaType['kind'], JsonValue>>> = {
  string: '',
  int32: 0,
  int64: 0,
  boolean: false,
  'int-or-string': 0,
}

function write(value: JsonValue, as: SchemaType | undefined): JsonValue {
  if (as?.kind === 'struct' && isObject(value)) return omitEmpty(value, as.name)
  if (as?.kind === 'list' && Array.isArray(value)) return value.map((item) => write(item, as.of))
  if (as?.kind !== 'map' || !isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, write(item, as.of)]))
}

function isObject(value: JsonValue): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: JsonValue): boolean {
  if (value === '' || value === 0 || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
