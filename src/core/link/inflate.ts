/** How many codes there are of each length, and their symbols in the order of the codes. */
interface Codes {
  readonly counts: readonly number[]
  readonly symbols: readonly number[]
}

const LONGEST_CODE = 15
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
/** In which the lengths of the code for lengths stand. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const END = 256

/**
 * Raw deflate (RFC 1951) undone, at most `limit` bytes; else what is wrong: it is cut or garbled, or it holds more. Stops at the
 * limit, so that nothing small asks for much. Total. A few lines of our own: a library's is twice as long as they are, in
 * every page that embeds a picture.
 */
export function inflateRaw(bytes: Uint8Array, limit: number): Uint8Array | 'damaged' | 'too-large' {
  let at = 0
  let held = 0
  let heldBits = 0
  let out = new Uint8Array(Math.min(limit, 4 * bytes.length + 64))
  let length = 0
  try {
    for (let isLast = false; !isLast; ) {
      isLast = bits(1) === 1
      const type = bits(2)
      if (type === 0) copyStored()
      else if (type === 1) readBlock(FIXED_LENGTHS, FIXED_DISTANCES)
      else if (type === 2) readBlock(...readCodes())
      else refuse()
    }
  } catch (problem) {
    if (problem === 'damaged' || problem === 'too-large') return problem
    throw problem
  }
  return out.slice(0, length)

  function refuse(): never {
    throw 'damaged'
  }

  function bits(count: number): number {
    while (heldBits < count) {
      const byte = bytes[at++]
      if (byte === undefined) return refuse()
      held |= byte << heldBits
      heldBits += 8
    }
    const value = held & ((1 << count) - 1)
    held >>>= count
    heldBits -= count
    return value
  }

  function put(byte: number): void {
    if (length >= limit) throw 'too-large'
    if (length === out.length) {
      const larger = new Uint8Array(Math.min(limit, 2 * length))
      larger.set(out)
      out = larger
    }
    out[length++] = byte
  }

  function copyStored(): void {
    held = 0
    heldBits = 0
    const size = bits(16)
    if (bits(16) !== (~size & 0xffff)) refuse()
    for (let i = 0; i < size; i++) put(bits(8))
  }

  function symbolOf({ counts, symbols }: Codes): number {
    let code = 0
    let first = 0
    let index = 0
    for (let size = 1; size <= LONGEST_CODE; size++) {
      code |= bits(1)
      const count = counts[size] ?? 0
      if (code - count < first) return symbols[index + code - first] ?? refuse()
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return refuse()
  }

  function readBlock(lengths: Codes, distances: Codes): void {
    for (let symbol = symbolOf(lengths); symbol !== END; symbol = symbolOf(lengths)) {
      if (symbol < END) {
        put(symbol)
        continue
      }
      const run = (LENGTH_BASE[symbol - 257] ?? refuse()) + bits(LENGTH_EXTRA[symbol - 257] ?? 0)
      const far = symbolOf(distances)
      const distance = (DISTANCE_BASE[far] ?? refuse()) + bits(DISTANCE_EXTRA[far] ?? 0)
      if (distance > length) refuse()
      for (let i = 0; i < run; i++) put(out[length - distance] ?? 0)
    }
  }

  function readCodes(): readonly [Codes, Codes] {
    const lengthCount = bits(5) + 257
    const distanceCount = bits(5) + 1
    const own = Array.from({ length: 19 }, () => 0)
    const given = bits(4) + 4
    for (const place of LENGTH_ORDER.slice(0, given)) own[place] = bits(3)
    const codes = makeCodes(own)
    const sizes: number[] = []
    while (sizes.length < lengthCount + distanceCount) {
      const symbol = symbolOf(codes)
      if (symbol < 16) sizes.push(symbol)
      else if (symbol === 16) repeat(sizes.at(-1) ?? refuse(), 3 + bits(2))
      else repeat(0, symbol === 17 ? 3 + bits(3) : 11 + bits(7))
    }
    if (sizes.length > lengthCount + distanceCount || sizes[END] === 0) refuse()
    return [makeCodes(sizes.slice(0, lengthCount)), makeCodes(sizes.slice(lengthCount))]

    function repeat(size: number, times: number): void {
      for (let i = 0; i < times; i++) sizes.push(size)
    }
  }

  /** Canonical codes from their lengths; more codes than their lengths leave room for are refused. */
  function makeCodes(sizes: readonly number[]): Codes {
    const codes = canonical(sizes)
    const left = codes.counts.reduce((room, count, size) => (size === 0 ? 1 : room < 0 ? room : 2 * room - count), 1)
    return left < 0 ? refuse() : codes
  }
}

function canonical(sizes: readonly number[]): Codes {
  const counts = Array.from({ length: LONGEST_CODE + 1 }, (_, size) => sizes.filter((one) => one === size).length)
  const symbols = counts.flatMap((_, size) => (size === 0 ? [] : sizes.flatMap((one, i) => (one === size ? [i] : []))))
  return { counts, symbols }
}

const FIXED_LENGTHS = canonical(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)))
const FIXED_DISTANCES = canonical(Array.from({ length: 30 }, () => 5))
