import { strToU8 } from 'fflate'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { toBase64Url } from './base64url.ts'
import { checksumOf } from './checksum.ts'
import { deflateRaw } from './deflate.ts'
import { HEAD_LENGTH, MOST_PAYLOAD_BYTES } from './link-limits.ts'

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
