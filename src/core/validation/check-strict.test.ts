import { expect, test } from 'vitest'
import { decodeDocuments } from '../manifest/decode-documents.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { checkStrict } from './check-strict.ts'

const vectors = readVectors('decode/strict.jsonl')

test('the vector file is whole', () => expect(vectors).toHaveLength(81))

for (const { id, yaml, errors, fatal } of vectors) {
  test(id, () => {
    const root = decodeDocuments(yaml)[0]?.root
    if (root === undefined) throw new Error('nothing to read')
    const answer = checkStrict(root)
    expect(answer.fatal !== undefined).toBe(fatal !== undefined)
    expect(answer.unknown.map(({ path }) => `unknown field "${path}"`).sort()).toEqual([...errors].sort())
  })
}

test('kind and apiVersion are found in any case, and told', () => {
  const root = decodeDocuments('{"ApiVersion":"v1","kind":"Pod","Spec":{}}')[0]?.root
  if (root === undefined) throw new Error('nothing to read')
  expect(checkStrict(root).unknown.map(({ path }) => path)).toEqual(['ApiVersion', 'Spec'])
})
