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
