const SHOWN = 160

/**
 * The first difference of two JSON values as `path: expected …, got …`; '' when they are equal. The order of keys does not
 * matter, and -0 is 0: as numbers they are the same.
 */
export function firstDifference(expected: unknown, got: unknown, path = ''): string {
  if (expected === got) return ''
  const isList = Array.isArray(expected)
  if (!isObject(expected) || !isObject(got) || isList !== Array.isArray(got))
    return `${path || 'value'}: expected ${shown(expected)}, got ${shown(got)}`
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const inner = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    if (!Object.hasOwn(expected, key)) return `${inner}: expected nothing, got ${shown(got[key])}`
    if (!Object.hasOwn(got, key)) return `${inner}: expected ${shown(expected[key])}, got nothing`
    const difference = firstDifference(expected[key], got[key], inner)
    if (difference !== '') return difference
  }
  return ''
}

/** The first member that only one of two sets has; '' when they are equal. */
export function firstSetDifference(name: string, expected: readonly string[], got: readonly string[]): string {
  const missing = expected.find((member) => !got.includes(member))
  if (missing !== undefined) return `${name}: missing ${missing}`
  const extra = got.find((member) => !expected.includes(member))
  return extra === undefined ? '' : `${name}: too much: ${extra}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
