import type { ManifestEntry, ManifestNode } from './manifest-node.ts'

/** `end` is the offset after the value. */
export type JsonResult =
  | { readonly node: ManifestNode; readonly end: number }
  | { readonly message: string; readonly at: number }

const SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y
const LITERALS = { true: true, false: false, null: null } as const

/** The offset of the first character from `at` on that is no JSON white space. */
export function skipJsonSpace(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

/**
 * Reads one JSON value from `at`, strictly, every number's text and every value's place kept; of a repeated key the last
 * value counts. Total: a syntax error is a value. Models Go's encoding/json Decoder.
 */
export function parseJson(text: string, at: number, depth: number): JsonResult {
  let index = at
  try {
    const node = value(depth)
    return { node, end: index }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'jsonMessage' in error)
      return { message: String(error.jsonMessage), at: index }
    throw error
  }

  function refuse(what: string): never {
    const found = text[index]
    throw { jsonMessage: found === undefined ? 'unexpected end of JSON input' : `invalid character '${found}' ${what}` }
  }

  function skip(): void {
    index = skipJsonSpace(text, index)
  }

  function value(left: number): ManifestNode {
    skip()
    const from = index
    const character = text[index]
    if ((character === '{' || character === '[') && left <= 0) throw { jsonMessage: 'exceeded max depth' }
    if (character === '{') return { kind: 'map', entries: members(left - 1), span: { from, to: index } }
    if (character === '[') return { kind: 'list', items: elements(left - 1), span: { from, to: index } }
    if (character === '"') return { kind: 'string', value: string(), span: { from, to: index } }
    for (const [word, meaning] of Object.entries(LITERALS)) {
      if (!text.startsWith(word, index)) continue
      index += word.length
      const span = { from, to: index }
      return meaning === null ? { kind: 'null', span } : { kind: 'boolean', value: meaning, span }
    }
    NUMBER.lastIndex = index
    const match = NUMBER.exec(text)
    if (match === null) return refuse('looking for beginning of value')
    index = NUMBER.lastIndex
    const [, , fraction, exponent] = match
    const goesOn = exponent === undefined && /^[eE]|^\./.test(text.slice(index, index + 1))
    if (goesOn && !(fraction !== undefined && text[index] === '.')) refuse('in numeric literal')
    return { kind: 'number', text: match[0], span: { from, to: index } }
  }

  function members(left: number): readonly ManifestEntry[] {
    const entries = new Map<string, ManifestEntry>()
    index++
    skip()
    if (text[index] === '}') {
      index++
      return []
    }
    for (;;) {
      skip()
      const from = index
      if (text[index] !== '"') refuse('looking for beginning of object key string')
      const key = string()
      const keySpan = { from, to: index }
      skip()
      if (text[index] !== ':') refuse('after object key')
      index++
      const member = value(left)
      entries.delete(key)
      entries.set(key, { key, keySpan, value: member })
      skip()
      if (text[index] === '}') break
      if (text[index] !== ',') refuse('after object key:value pair')
      index++
    }
    index++
    return [...entries.values()]
  }

  function elements(left: number): readonly ManifestNode[] {
    const items: ManifestNode[] = []
    index++
    skip()
    if (text[index] === ']') {
      index++
      return items
    }
    for (;;) {
      items.push(value(left))
      skip()
      if (text[index] === ']') break
      if (text[index] !== ',') refuse('after array element')
      index++
    }
    index++
    return items
  }

  function string(): string {
    const from = index
    index++
    for (;;) {
      const code = text.charCodeAt(index)
      if (code === 34) break
      if (Number.isNaN(code) || code < 32) refuse('in string literal')
      if (code === 92) {
        if (!/^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(index, index + 6))) {
          index++
          refuse('in string escape code')
        }
        index++
      }
      index++
    }
    index++
    return JSON.parse(text.slice(from, index)) as string
  }
}
