export type QuantityFormat = 'DecimalSI' | 'BinarySI' | 'DecimalExponent'

/** An exact amount: `unscaled` × 10^`exponent`, and the way it likes to be written. */
export interface Quantity {
  readonly unscaled: bigint
  readonly exponent: number
  readonly format: QuantityFormat
  /** The text as typed, where upstream keeps it instead of writing its own. */
  readonly text?: string
  /** Upstream holds it as an arbitrary decimal, not as a 64-bit integer with a scale: it then rounds otherwise. */
  readonly isDecimal?: true
}

const PATTERN = /^([+-]?)([0-9.]*)([eEinumkKMGTP]*[-+]?[0-9]*)$/
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 }
const SMALLEST_EXPONENT = -9
const MOST_INT64 = 2n ** 63n - 1n
const NANO_PER_MILLI = 1_000_000n
/** Beyond this the original does not answer in useful time; it is refused instead. */
const MOST_DIGITS = 1000

/**
 * Reads an amount as the API does ("100m", "1.5Gi", "1e3"; a sign, point or suffix alone is zero, but not one of those that
 * upstream reads as a decimal); undefined when it is none, or so large that the original would not answer. Rounded up, away from zero, to whole nano units; binary amounts are capped at 2^63-1.
 * Models apimachinery pkg/api/resource ParseQuantity (v1.37).
 */
export function parseQuantity(text: string): Quantity | undefined {
  const match = PATTERN.exec(text)
  const [whole = '', fraction = '', ...more] = (match?.[2] ?? '..').split('.')
  if (match === null || more.length > 0 || text === '' || text.length > MOST_DIGITS) return undefined
  const suffix = match[3] ?? ''
  const digits = BigInt(whole + fraction) * (match[1] === '-' ? -1n : 1n)
  const hasDigits = whole + fraction !== ''
  const wholeDigits = Math.max(1, whole.replace(/^0+/, '').length)
  const binary = BINARY[suffix]
  if (binary !== undefined) {
    const isDecimal = fraction !== '' || wholeDigits + Math.floor(binary * 0.3) >= MOST_BINARY_DIGITS
    if (isDecimal && !hasDigits) return undefined
    // Upstream keeps the text of what no eight divides.
    const kept = !isDecimal && digits % 8n !== 0n
    return {
      ...fromBinary(digits << BigInt(binary), -fraction.length),
      ...(kept ? { text } : {}),
      ...(isDecimal ? { isDecimal } : {}),
    }
  }
  const decimal = DECIMAL[suffix] ?? exponentOf(suffix)
  if (decimal === undefined || Math.abs(decimal) > MOST_DIGITS) return undefined
  const format = DECIMAL[suffix] === undefined ? 'DecimalExponent' : 'DecimalSI'
  const exponent = decimal - fraction.length
  const isDecimal = wholeDigits + fraction.length > MOST_KEPT_DIGITS || exponent < SMALLEST_EXPONENT
  if (isDecimal && !hasDigits) return undefined
  const isCanonical = exponent % 3 === 0 && digits % 1000n !== 0n && !/^0*$/.test(whole)
  return {
    ...roundUp(digits, exponent),
    format,
    ...(!isDecimal && isCanonical ? { text } : {}),
    ...(isDecimal ? { isDecimal } : {}),
  }
}

const MOST_KEPT_DIGITS = 18
/** Digits typed and, estimated as upstream does, of the binary suffix. */
const MOST_BINARY_DIGITS = 15

function exponentOf(suffix: string): number | undefined {
  return /^[eE][-+]?[0-9]+$/.test(suffix) ? Number(suffix.slice(1)) : undefined
}

function fromBinary(unscaled: bigint, exponent: number): Quantity {
  const rounded = roundUp(unscaled, exponent)
  const sign = unscaled < 0n ? -1n : 1n
  const [amount, limit] = alignPair(
    { ...rounded, unscaled: rounded.unscaled * sign },
    { unscaled: MOST_INT64, exponent: 0 },
  )
  if (amount > limit) return { unscaled: MOST_INT64 * sign, exponent: 0, format: 'BinarySI' }
  const [one, unit] = alignPair({ ...rounded, unscaled: rounded.unscaled * sign }, { unscaled: 1n, exponent: 0 })
  return { ...rounded, format: one > 0n && one < unit ? 'DecimalSI' : 'BinarySI' }
}

interface Decimal {
  readonly unscaled: bigint
  readonly exponent: number
}

function roundUp(unscaled: bigint, exponent: number): Decimal {
  if (exponent >= SMALLEST_EXPONENT) return { unscaled, exponent }
  const unit = 10n ** BigInt(SMALLEST_EXPONENT - exponent)
  return { unscaled: divideUp(unscaled, unit), exponent: SMALLEST_EXPONENT }
}

/** The amount rounded up, away from zero, to whole thousandths, as the API stores resources. */
export function roundUpToMilli(quantity: Quantity): Quantity {
  if (quantity.exponent >= -3) return quantity
  const unit = 10n ** BigInt(-3 - quantity.exponent)
  return { format: quantity.format, unscaled: divideUp(quantity.unscaled, unit), exponent: -3 }
}

/**
 * Whole thousandths. An amount that upstream holds as a decimal (of nano units) is cut towards zero and then raised by one, so
 * that a tiny negative one becomes 1; and a negative one below 64 bits wraps around. Models Quantity.MilliValue with scaledValue of apimachinery pkg/api/resource (v1.37).
 */
export function milliValue(quantity: Quantity): bigint {
  const { unscaled, exponent, isDecimal } = quantity
  if (isDecimal !== true)
    return exponent >= -3 ? unscaled * 10n ** BigInt(exponent + 3) : roundUpToMilli(quantity).unscaled
  const exact = unscaled * 10n ** BigInt(exponent - SMALLEST_EXPONENT)
  const held = exact < MOST_INT64 ? BigInt.asIntN(64, exact) : exact
  return held / NANO_PER_MILLI + (held % NANO_PER_MILLI === 0n ? 0n : 1n)
}

/** Division rounded away from zero. */
function divideUp(value: bigint, by: bigint): bigint {
  const quotient = value / by
  if (value % by === 0n) return quotient
  return quotient + (value < 0n ? -1n : 1n)
}

/** Both amounts as whole multiples of one unit. */
function alignPair(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent)
  return [a.unscaled * 10n ** BigInt(a.exponent - exponent), b.unscaled * 10n ** BigInt(b.exponent - exponent)]
}

/** -1, 0 or 1. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  const [x, y] = alignPair(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export const ZERO_QUANTITY: Quantity = { unscaled: 0n, exponent: 0, format: 'DecimalSI' }

/** a + b, written as `a` likes to be unless `a` is zero. Models Quantity.Add. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  const [x, y] = alignPair(a, b)
  return {
    unscaled: x + y,
    exponent: Math.min(a.exponent, b.exponent),
    format: a.unscaled === 0n ? b.format : a.format,
    ...(a.isDecimal || b.isDecimal ? { isDecimal: true } : {}),
  }
}

/** a - b, written as `a` likes to be unless `a` is zero. Models Quantity.Sub. */
export function subtractQuantities(a: Quantity, b: Quantity): Quantity {
  return addQuantities(a, { ...b, unscaled: -b.unscaled, format: b.format })
}

/** The canonical text: no fraction, the largest suffix that keeps it whole. Models Quantity.CanonicalizeBytes. */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.text !== undefined) return quantity.text
  if (quantity.unscaled === 0n) return '0'
  if (quantity.format === 'BinarySI') {
    const [value, limit] = alignPair(
      { ...quantity, unscaled: quantity.unscaled < 0n ? -quantity.unscaled : quantity.unscaled },
      { unscaled: 1024n, exponent: 0 },
    )
    const isWhole = alignPair(quantity, ZERO_QUANTITY)[0] % 10n ** BigInt(Math.max(0, -quantity.exponent)) === 0n
    if (value >= limit && isWhole) return formatBinary(quantity)
  }
  return formatDecimal(quantity)
}

function formatBinary(quantity: Quantity): string {
  let value =
    quantity.exponent >= 0
      ? quantity.unscaled * 10n ** BigInt(quantity.exponent)
      : quantity.unscaled / 10n ** BigInt(-quantity.exponent)
  let power = 0
  while (value % 1024n === 0n && power < 60) {
    value /= 1024n
    power += 10
  }
  return `${value}${Object.keys(BINARY).find((suffix) => BINARY[suffix] === power) ?? ''}`
}

function formatDecimal({ unscaled, exponent, format }: Quantity): string {
  let value = unscaled
  let power = exponent
  while (value % 10n === 0n) {
    value /= 10n
    power++
  }
  const spare = ((power % 3) + 3) % 3
  value *= 10n ** BigInt(spare)
  power -= spare
  if (format === 'DecimalExponent') return power === 0 ? `${value}` : `${value}e${power}`
  while (power > 18) {
    value *= 1000n
    power -= 3
  }
  return `${value}${Object.keys(DECIMAL).find((suffix) => DECIMAL[suffix] === power) ?? ''}`
}

/** The exact amount in plain decimal digits: "1500", "0.0005". */
export function quantityToDecimal({ unscaled, exponent }: Quantity): string {
  if (exponent >= 0) return String(unscaled * 10n ** BigInt(exponent))
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(1 - exponent, '0')
  const fraction = digits.slice(exponent).replace(/0+$/, '')
  return `${sign}${digits.slice(0, exponent)}${fraction === '' ? '' : `.${fraction}`}`
}
