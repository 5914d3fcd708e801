import { deflateSync } from 'fflate'

/** Raw deflate at its strongest level. Deterministic. */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, mem: 12 })
}
