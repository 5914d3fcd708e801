import type { ResolvedScalar } from './resolve-scalar.ts'

/** A float64 as Go's encoding/json writes it; the same digits as JavaScript's, but for -0. */
export function jsonNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

/** A mapping's key as JSON text, or undefined where upstream knows no key of that kind. Models sigs.k8s.io/yaml convertToJSONableObject. */
export function jsonKey(resolved: ResolvedScalar): string | undefined {
  switch (resolved.kind) {
    case 'string':
      return resolved.value
    case 'merge':
      return '<<'
    case 'boolean':
      return String(resolved.value)
    case 'integer':
      return resolved.isUnsigned ? undefined : resolved.text
    case 'float':
      return floatKey(resolved.value)
    default:
      return undefined
  }
}

/** Go's FormatFloat(value, 'g', -1, 32): the fewest digits that a float32 needs, exponents from 1e+06 and below 1e-4. */
function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (value === Number.POSITIVE_INFINITY) return '.inf'
  if (value === Number.NEGATIVE_INFINITY) return '-.inf'
  const single = Math.fround(value)
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf'
  if (single === 0) return Object.is(single, -0) ? '-0' : '0'
  let digits = single.toExponential(8)
  for (let count = 0; count < 9; count++) {
    const shorter = single.toExponential(count)
    if (Math.fround(Number(shorter)) === single) {
      digits = shorter
      break
    }
  }
  const exponent = Number(digits.split('e')[1])
  if (exponent >= -4 && exponent < 6)
    return Number(digits).toFixed(Math.max(0, (digits.split('e')[0]?.replace(/^-?\d\.?/, '').length ?? 0) - exponent))
  const [mantissa] = digits.split('e')
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}
