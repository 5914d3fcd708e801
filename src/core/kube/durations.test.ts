import { expect, test } from 'vitest'
import { readVectors } from '../testdata/read-vectors.ts'
import { formatGoDuration } from './go-duration.ts'
import { humanDuration, shortHumanDuration } from './human-duration.ts'

const vectors = readVectors('resources/durations.jsonl')

test('the vector file is whole', () => expect(vectors).toHaveLength(217))

for (const { id, millis, human, short, go } of vectors) {
  test(id, () => {
    expect({ human: humanDuration(millis), short: shortHumanDuration(millis), go: formatGoDuration(millis) }).toEqual({
      human,
      short,
      go,
    })
  })
}
