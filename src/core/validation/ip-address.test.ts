import { expect, test } from 'vitest'
import { ipAddress } from './ip-address.ts'

test.each(['1.1.1.1', '010.0.0.1', '::', '::1', '2001:DB8::1', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'fe80::1:2'])(
  '%s is an address',
  (text) => expect(ipAddress(text, false)).toEqual([]),
)

test.each([
  '',
  'x',
  '1.1.1',
  '1.1.1.256',
  '1.1.1.1.1',
  ':::',
  '1::2::3',
  '1:2:3',
  '12345::',
  'fe80::1%eth0',
  '::1.2.3',
])('%j is none', (text) => expect(ipAddress(text, true)).toHaveLength(1))

test.each(['1.1.1.1', '0.0.0.0', '::', '1::', '0001::0002', '1:2:3:4:5:6:1.2.3.4', '::1.2.3.4', '::ffff'])(
  '%s is one to newer servers as well',
  (text) => expect(ipAddress(text, true)).toEqual([]),
)

test.each([
  ['01.2.3.4', 'must not have leading 0s'],
  ['1.2.3.004', 'must not have leading 0s'],
  ['::ffff:01.2.3.4', 'must not have leading 0s'],
  ['::ffff:1.2.3.4', 'must not be an IPv4-mapped IPv6 address'],
  ['0:0::FFFF:102:304', 'must not be an IPv4-mapped IPv6 address'],
])('%s is none to newer servers', (text, why) => {
  expect(ipAddress(text, false)).toEqual([])
  expect(ipAddress(text, true)).toEqual([why])
})
