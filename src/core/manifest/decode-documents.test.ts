import { expect, test } from 'vitest'
import { readVectors } from '../testdata/read-vectors.ts'
import { type DecodedDocument, decodeDocuments } from './decode-documents.ts'
import { manifestToJson, manifestToJsonText } from './manifest-to-json.ts'

const vectors = readVectors('decode/decode.jsonl')

test('the vector file is whole', () => expect(vectors).toHaveLength(405))

for (const { id, yaml, documents } of vectors) {
  test(id, () => {
    const read = asUpstream(decodeDocuments(yaml))
    expect(read.map((one) => kindOf(one))).toEqual(documents.map(kindOfExpected))
    for (const [i, expected] of documents.entries()) {
      const one = read[i]
      if (expected.error !== undefined) {
        if (expected.line !== undefined)
          expect(Math.abs((one?.error?.upstreamLine ?? 0) - expected.line)).toBeLessThanOrEqual(1)
      } else if (expected.text !== undefined && one?.root !== undefined) {
        expect(sorted(manifestToJsonText(one.root))).toEqual(sorted(expected.text))
      } else if (one?.root !== undefined) {
        expect(manifestToJson(one.root)).toEqual(expected.json)
      }
    }
  })
}

/** Upstream stops at the first error, and a bad separator takes its document with it. */
function asUpstream(documents: readonly DecodedDocument[]): readonly DecodedDocument[] {
  const first = documents.findIndex((one) => one.error !== undefined)
  return first < 0 ? documents : documents.slice(0, first + 1)
}

function kindOf(one: DecodedDocument): string {
  if (one.error !== undefined) return 'error'
  return one.root === undefined ? 'empty' : 'json'
}

function kindOfExpected(expected: { error?: string; empty?: boolean }): string {
  if (expected.error !== undefined) return 'error'
  return expected.empty === true ? 'empty' : 'json'
}

function sorted(text: string): readonly string[] {
  return [...text].sort()
}

/** Answers of apimachinery v0.37.2's YAMLOrJSONDecoder: JSON text, '' for an empty document, `line N` or `error`. */
const UPSTREAM: readonly (readonly [string, string, readonly string[]])[] = [
  ['a last line without its line feed still gets one', 'v: |\n  te', ['{"v":"te\\n"}']],
  ['as does the quoted text that never ends', 'a: 1\nb: "x', ['line 3']],
  ['the line of a problem is its own, not where its bracket opened', 'a: 1\nb: [\nc\nd: 1\n', ['line 3']],
  ['a mapping that goes on at a wrong column', 'a:\n  b: 1\n  c: 2\n d: 3\n', ['line 3']],
  ['one JSON value, then YAML', '{"a":1}\nb: 2\n', ['{"a":1}', '{"b":2}']],
  ['two JSON values, then no YAML', '{"a":1}{"a":1}\n---\nb: 2\n', ['{"a":1}', '{"a":1}', 'error']],
  ['too little is left to be YAML', '{}\\{}', ['{}', 'error']],
  ['half a number', '{}{}1.', ['{}', '{}', 'error']],
  ['a tag that is `!!` alone', 'v: !! x\n', ['error']],
  ['a bare `!` makes a text', 'v: ! null\n"1.10": ! 1.10\n', ['{"v":"null","1.10":"1.10"}']],
  ['a question mark ends a word in brackets', 'v: {b?: 2}\n', ['error']],
  ['an infinite number that another value replaces', 'v: .inf\nv: 1\n', ['{"v":1}']],
  ['an infinite number that stays', 'v: [.inf]\n', ['error']],
  ['empty brackets cannot be a key', '[]: x\nc: 1\n', ['[]']],
  ['a bracket that is never closed where a key must stand', 'v: 1\n{', ['line 3']],
  ['no such day', 'v: !!timestamp 2026-02-29\n', ['error']],
  ['a byte that is no UTF-8', 'v: !!binary /2E=\n', ['{"v":"\ufffda"}']],
  ['NEL is white space after a separator', 'a: 1\n---\x85# x\nb: 2\n', ['{"a":1}', '{"b":2}']],
]

test.each(UPSTREAM)('%s', (_, text, expected) => {
  const read = asUpstream(decodeDocuments(text)).map((one) => {
    if (one.error !== undefined)
      return one.error.upstreamLine === undefined ? 'error' : `line ${one.error.upstreamLine}`
    return one.root === undefined ? '' : manifestToJsonText(one.root)
  })
  expect(read).toEqual(expected)
})

test('what is never closed is shown where it was opened', () => {
  const text = 'a: 1\nb: "never\n  closed\n'
  expect(decodeDocuments(text)[0]?.error?.span.from).toBe(text.indexOf('"'))
})

test('what stands behind a separator is refused as kubectl does, and read all the same', () => {
  const [refused, read] = decodeDocuments('--- {a: 1}\n')
  expect(refused?.error?.message).toBe('invalid Yaml document separator: {a: 1}')
  expect(read?.root && manifestToJsonText(read.root)).toBe('{"a":1}')
})
