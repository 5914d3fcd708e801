import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { inflateRaw } from './inflate.ts'

const BYTES = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.array(fc.constantFrom(65, 66, 67, 10), { maxLength: 3000 }).map((list) => Uint8Array.from(list)),
)

test('undoes what two compressors make, at every level', () => {
  fc.assert(
    fc.property(BYTES, fc.integer({ min: 0, max: 9 }), (bytes, level) => {
      expect(inflateRaw(new Uint8Array(deflateRawSync(bytes, { level })), 3000)).toEqual(bytes)
      expect(inflateRaw(deflateSync(bytes, { level: level as 9 }), 3000)).toEqual(bytes)
    }),
  )
})

test('a long text, stored and compressed', () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) % 251)
  for (const level of [0, 1, 9])
    expect(
      Buffer.from(inflateRaw(new Uint8Array(deflateRawSync(bytes, { level })), 200_000) as Uint8Array).equals(bytes),
    ).toBe(true)
})

test('stops at the limit, and says what is cut or garbled', () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)))
  expect(inflateRaw(bomb, 1000)).toBe('too-large')
  const packed = new Uint8Array(deflateRawSync(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 90)))
  for (let cut = 0; cut < packed.length; cut++) expect(inflateRaw(packed.subarray(0, cut), 1000)).toBe('damaged')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const result = inflateRaw(noise, 10_000)
      expect(typeof result === 'string' ? ['damaged', 'too-large'] : result.length <= 10_000).toEqual(
        typeof result === 'string' ? expect.arrayContaining([result]) : true,
      )
    }),
  )
})
