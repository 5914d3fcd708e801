import { expect, test } from 'vitest'
import { formatQuantity, milliValue, parseQuantity } from './quantity.ts'

/** Answers of apimachinery v0.37.2's ParseQuantity; '' for a text that is no amount. */
const UPSTREAM: readonly (readonly [string, string])[] = [
  ['k', '0'],
  ['Ki', '0'],
  ['-e3', '0'],
  ['Pi', ''],
  ['.Ei', ''],
  ['E-12', ''],
  ['e', ''],
  ['0123456789012345678', '0123456789012345678'],
  ['00000000000000000001k', '00000000000000000001k'],
  ['0123456789012345678e-3', '0123456789012345678e-3'],
  ['0999999999999999999m', '0999999999999999999m'],
  ['9088.Ki', '9088Ki'],
  ['0584Mi', '584Mi'],
  ['01Ki', '01Ki'],
  ['1025.Ki', '1025.Ki'],
  ['000.5Mi', '512Ki'],
  ['00.5', '500m'],
]

test.each(UPSTREAM)('%s', (text, canonical) => {
  const quantity = parseQuantity(text)
  expect(quantity === undefined ? '' : formatQuantity(quantity)).toBe(canonical)
})

test('thousandths of a negative binary amount wrap around as upstream’s do', () => {
  const quantity = parseQuantity('-713Ti')
  expect(quantity && milliValue(quantity)).toBe(-2060959779474n)
})
