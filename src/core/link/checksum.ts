import { toBase64Url } from './base64url.ts'

const POLYNOMIAL = 0xedb88320

/** CRC-32 (ISO 3309) of the bytes as six characters of base64url, most significant byte first. It finds accidents, not forgers. */
export function checksumOf(bytes: Uint8Array): string {
  const crc = crc32(bytes)
  return toBase64Url(Uint8Array.of(crc >>> 24, crc >>> 16, crc >>> 8, crc))
}

/** CRC-32 (ISO 3309) of the bytes, 32 bits with a sign. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0)
  }
  return ~crc
}
