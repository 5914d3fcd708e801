import { deflateSync, Inflate } from 'fflate'

/** Deflate makes at most 1,032 bytes of one: so one step never inflates to more than half a megabyte. */
const STEP_BYTES = 512

/** Raw deflate at its strongest level. Deterministic. */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, mem: 12 })
}

/** Raw deflate undone, at most `limit` bytes; else what is wrong: it is cut or garbled, or it holds more. Total. */
export function inflateRaw(bytes: Uint8Array, limit: number): Uint8Array | 'damaged' | 'too-large' {
  const chunks: Uint8Array[] = []
  let total = 0
  const inflate = new Inflate((chunk) => {
    total += chunk.length
    if (total <= limit) chunks.push(chunk)
  })
  // fflate tells bad data by throwing.
  try {
    for (let at = 0; at < bytes.length && total <= limit; at += STEP_BYTES)
      inflate.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length)
  } catch {
    return 'damaged'
  }
  if (total > limit) return 'too-large'
  const whole = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
