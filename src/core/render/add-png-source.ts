import { crc32 } from '../link/checksum.ts'

/** Signature of 8 bytes, then chunks: length, type, data, CRC. The first is IHDR with 13 bytes of data. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4

/**
 * A PNG that carries a link's fragment (`v1.…`) as a text under the keyword `podlapse` (PNG 11.3.3.2 tEXt), right after its
 * header. The line feed keeps the checksum that follows from being read as a part of it. Bytes that are no PNG come back as
 * they are. Pure.
 */
export function addPngSource(png: Uint8Array, fragment: string): Uint8Array {
  if (png.length < AFTER_HEADER || SIGNATURE.some((byte, i) => png[i] !== byte)) return png
  const body = [...`tEXtpodlapse\0#${fragment}\n`].map((character) => character.charCodeAt(0) & 0x7f)
  const out = new Uint8Array(png.length + 8 + body.length)
  out.set(png.subarray(0, AFTER_HEADER))
  out.set(word(body.length - 4), AFTER_HEADER)
  out.set(body, AFTER_HEADER + 4)
  out.set(word(crc32(Uint8Array.from(body))), AFTER_HEADER + 4 + body.length)
  out.set(png.subarray(AFTER_HEADER), AFTER_HEADER + 8 + body.length)
  return out
}

function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}
