import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { fromBase64Url } from './base64url.ts'
import { checksumOf } from './checksum.ts'
import { inflateRaw } from './inflate.ts'
import { HEAD_LENGTH, LONGEST_BODY, MOST_PAYLOAD_BYTES } from './link-limits.ts'

/** The items of a body, or why there are none. Refuses by length before it inflates, and while it does. Total. */
export function unpack(body: string): readonly JsonValue[] | 'damaged' | 'too-large' {
  if (body.length > LONGEST_BODY) return 'too-large'
  const packed = fromBase64Url(body)
  if (packed === undefined || packed.length === 0) return 'damaged'
  const bytes = inflateRaw(packed, MOST_PAYLOAD_BYTES)
  if (typeof bytes === 'string') return bytes
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_LENGTH))
  const payload = bytes.subarray(HEAD_LENGTH)
  if (head !== `["${checksumOf(payload)}",`) return 'damaged'
  try {
    const items = JSON.parse(`[${fromUtf8(payload)}`) as JsonValue
    return Array.isArray(items) ? items : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Throws when it is no UTF-8. */
function fromUtf8(bytes: Uint8Array): string {
  const escaped = Array.from(bytes, (byte) =>
    byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
  )
  return decodeURIComponent(escaped.join(''))
}
