import { describe, expect, test } from 'vitest'
import { runLifecycleVector } from '../testdata/lifecycle-case.ts'
import { readVectors } from '../testdata/read-vectors.ts'

const COUNTS = {
  crash: 51,
  images: 18,
  job: 18,
  legacy: 14,
  mixed: 59,
  probes: 65,
  realistic: 7,
  'restart-rules': 15,
  'start-order': 49,
  termination: 53,
}

for (const [family, count] of Object.entries(COUNTS)) {
  describe(family, () => {
    const vectors = readVectors(`lifecycle/${family}.jsonl`)
    test('the vector file is whole', () => expect(vectors).toHaveLength(count))
    for (const vector of vectors.filter(({ racy }) => racy !== true)) {
      test(vector.id, () =>
        expect(runLifecycleVector(vector, '1.37')).toEqual({
          rows: vector.expect.rows,
          containers: vector.expect.containers,
        }),
      )
    }
  })
}

describe('versions', () => {
  const vectors = readVectors('lifecycle/versions.jsonl')
  test('the vector file is whole', () => expect(vectors).toHaveLength(236))
  for (const vector of vectors) {
    test(vector.id, () => {
      expect(runLifecycleVector(vector, '1.37')).toEqual({
        rows: vector.expect.rows,
        containers: vector.expect.containers,
      })
      expect(runLifecycleVector(vector, vector.otherVersion)).toEqual({
        rows: vector.expectOther.rows,
        containers: vector.expectOther.containers,
      })
    })
  }
})
