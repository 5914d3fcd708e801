import { expect, test } from 'vitest'
import { ipAddress } from './ip-address.ts'

test.each(['1.1.1.1', '010.0.0.1', '::', '::1', '2001:DB8::1', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'fe80::1:2'])(
  '%s is an address',
  (text) => expect(ipAddress(text)).toEqual([]),
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
])('%j is none', (text) => expect(ipAddress(text)).toHaveLength(1))
