import type { JsonValue } from '../manifest/manifest-to-json.ts'

/** A type as the JSON of a link, both ways. `read` trusts nothing: undefined when the JSON is not of that form. */
export interface Codec<T> {
  readonly write: (value: T) => JsonValue
  readonly read: (json: JsonValue) => T | undefined
}

type Json = Readonly<Record<string, JsonValue>>

/** Any text of at most `longest` UTF-16 units that passes `pattern`. */
export function text(longest: number, pattern = /^/): Codec<string> {
  return {
    write: (value) => value,
    read: (json) => (typeof json === 'string' && json.length <= longest && pattern.test(json) ? json : undefined),
  }
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Codec<number> {
  return {
    write: (value) => value,
    read: (json) =>
      Number.isSafeInteger(json) && Number(json) >= least && Number(json) <= most ? Number(json) : undefined,
  }
}

/** A number from 0 to `most`. */
export function amount(most: number): Codec<number> {
  return {
    write: (value) => value,
    read: (json) => (typeof json === 'number' && json >= 0 && json <= most ? json : undefined),
  }
}

/** 1 and 0. */
export const flag: Codec<boolean> = {
  write: (value) => (value ? 1 : 0),
  read: (json) => (json === 1 ? true : json === 0 ? false : undefined),
}

/** One of a few texts, each with its short form. */
export function choice<T extends string>(forms: Readonly<Record<T, string | number>>): Codec<T> {
  const values = Object.keys(forms) as T[]
  return { write: (value) => forms[value], read: (json) => values.find((value) => forms[value] === json) }
}

export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values) => values.map(item.write),
    read: (json) => {
      if (!Array.isArray(json)) return undefined
      const values: T[] = []
      for (const entry of json as readonly JsonValue[]) {
        const value = item.read(entry)
        if (value === undefined) return undefined
        values.push(value)
      }
      return values
    },
  }
}

/** A mapping as a list of pairs, so that no key of the JSON is chosen by anybody. A key may stand once. */
export function pairs<T>(key: Codec<string>, value: Codec<T>): Codec<Readonly<Record<string, T>>> {
  const entries = list(entryOf(key, value))
  return {
    write: (record) => entries.write(Object.entries(record).map(([name, item]) => ({ key: name, value: item }))),
    read: (json) => {
      const found = entries.read(json)
      const isUnique = found !== undefined && new Set(found.map((entry) => entry.key)).size === found.length
      return isUnique ? Object.fromEntries(found.map((entry) => [entry.key, entry.value])) : undefined
    },
  }
}

interface Entry<T> {
  readonly key: string
  readonly value: T
}

function entryOf<T>(key: Codec<string>, value: Codec<T>): Codec<Entry<T>> {
  return {
    write: (entry) => [key.write(entry.key), value.write(entry.value)],
    read: (json) => {
      if (!Array.isArray(json) || json.length !== 2) return undefined
      const [name, item] = [key.read(json[0]), value.read(json[1])]
      return name === undefined || item === undefined ? undefined : { key: name, value: item }
    },
  }
}

type Members<T> = { readonly [K in keyof T]-?: Codec<Exclude<T[K], undefined>> }

/** An object as a list: its members in the order of `members`, the first `required` of them always there, null for absent. */
export function row<T extends object>(members: Members<T>, required: number): Codec<T> {
  const names = Object.keys(members) as (keyof T)[]
  return {
    write: (value) => {
      const cells = names.map((name) => {
        const item = value[name]
        return item === undefined ? null : members[name].write(item as Exclude<T[keyof T], undefined>)
      })
      while (cells.length > required && cells.at(-1) === null) cells.pop()
      return cells
    },
    read: (json) => {
      if (!Array.isArray(json) || json.length > names.length || json.length < required) return undefined
      const out: Partial<T> = {}
      for (const [i, name] of names.entries()) {
        const cell = json[i] as JsonValue | undefined
        if (cell === undefined || (cell === null && i >= required)) continue
        const item = members[name].read(cell)
        if (item === undefined) return undefined
        out[name] = item
      }
      return out as T
    },
  }
}

type Fields<T> = { readonly [K in keyof T]-?: readonly [key: string, codec: Codec<Exclude<T[K], undefined>>] }

/** An object of optional members, each under its short key; a key that is not listed is refused. */
export function fields<T extends object>(members: Fields<T>): Codec<T> {
  const names = Object.keys(members) as (keyof T)[]
  return {
    write: (value) => {
      const out: Record<string, JsonValue> = {}
      for (const name of names) {
        const item = value[name]
        if (item !== undefined) out[members[name][0]] = members[name][1].write(item as Exclude<T[keyof T], undefined>)
      }
      return out
    },
    read: (json) => {
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
      const out: Partial<T> = {}
      for (const key of Object.keys(json)) {
        const name = names.find((one) => members[one][0] === key)
        const item = name === undefined ? undefined : members[name][1].read((json as Json)[key] ?? null)
        if (name === undefined || item === undefined) return undefined
        out[name] = item
      }
      return out as T
    },
  }
}

/** The first of two forms that fits; `isFirst` says which one a value is written in. */
export function either<A, B>(first: Codec<A>, second: Codec<B>, isFirst: (value: A | B) => value is A): Codec<A | B> {
  return {
    write: (value) => (isFirst(value) ? first.write(value) : second.write(value)),
    read: (json) => first.read(json) ?? second.read(json),
  }
}

/** Another shape of the same thing. `from` must undo `to`. */
export function mapped<T, U>(codec: Codec<U>, to: (value: T) => U, from: (value: U) => T | undefined): Codec<T> {
  return {
    write: (value) => codec.write(to(value)),
    read: (json) => {
      const value = codec.read(json)
      return value === undefined ? undefined : from(value)
    },
  }
}
