import { strFromU8, strToU8 } from 'fflate'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { checksumOf } from './checksum.ts'
import { deflateRaw, inflateRaw } from './deflate.ts'

/** Bytes of JSON that a link may hold. */
export const MOST_PAYLOAD_BYTES = 256 * 1024
/** Characters: what 256 KB that cannot be compressed would need, and a little more. */
const LONGEST_BODY = 360_000

const HEAD_LENGTH = '["012345",'.length

/** A JSON list as the body of a link: its checksum put before its items, compressed, as base64url. Undefined when it holds too much. */
export function pack(items: readonly JsonValue[]): string | undefined {
  const payload = strToU8(JSON.stringify(items).slice(1))
  if (payload.length + HEAD_LENGTH > MOST_PAYLOAD_BYTES) return undefined
  const head = strToU8(`["${checksumOf(payload)}",`)
  const bytes = new Uint8Array(head.length + payload.length)
  bytes.set(head)
  bytes.set(payload, head.length)
  return toBase64Url(deflateRaw(bytes))
}

/** The items of a body, or why there are none. Refuses by length before it inflates, and while it does. Total. */
export function unpack(body: string): readonly JsonValue[] | 'damaged' | 'too-large' {
  if (body.length > LONGEST_BODY) return 'too-large'
  const packed = fromBase64Url(body)
  if (packed === undefined || packed.length === 0) return 'damaged'
  const bytes = inflateRaw(packed, MOST_PAYLOAD_BYTES)
  if (typeof bytes === 'string') return bytes
  const head = strFromU8(bytes.subarray(0, HEAD_LENGTH), true)
  const payload = bytes.subarray(HEAD_LENGTH)
  if (head !== `["${checksumOf(payload)}",`) return 'damaged'
  try {
    const items = JSON.parse(`[${strFromU8(payload)}`) as JsonValue
    return Array.isArray(items) ? items : 'damaged'
  } catch {
    return 'damaged'
  }
}
