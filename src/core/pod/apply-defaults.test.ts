import { expect, test } from 'vitest'
import { parseJson } from '../manifest/parse-json.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { applyDefaults } from './apply-defaults.ts'
import { decodeTyped } from './decode-typed.ts'

const vectors = readVectors('validation/defaults.jsonl')

test('the vector file is whole', () => expect(vectors).toHaveLength(114))

for (const { id, pod, defaultedSpec } of vectors) {
  test(id, () => {
    const parsed = parseJson(JSON.stringify(pod.spec), 0, 100)
    if (!('node' in parsed)) throw new Error(parsed.message)
    const { value } = decodeTyped(parsed.node, 'PodSpec', 'spec')
    expect(applyDefaults(value as Parameters<typeof applyDefaults>[0])).toEqual(defaultedSpec)
  })
}
