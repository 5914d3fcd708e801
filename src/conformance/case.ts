/** One line of a suite's file, JSON of that suite's shape. */
// biome-ignore lint/suspicious/noExplicitAny: vectors are data of many shapes
export type Line = any

/** What became of one case. `difference` is the first one, in words. */
export interface CaseResult {
  readonly id: string
  readonly family: string
  readonly outcome: 'passed' | 'failed' | 'racy'
  readonly difference: string
}

/** Runs the lines of one file. Later lines may need what other files of the folder hold. */
export type FileRunner = (lines: readonly Line[], files: ReadonlyMap<string, readonly Line[]>) => readonly CaseResult[]

/** A suite by the names of its files. */
export type Suite = Readonly<Record<string, FileRunner>>

/** The family in an id such as `printer/main/003`; the whole file where there is none. */
function familyOf(line: Line): string {
  if (typeof line.family === 'string') return line.family
  const parts = String(line.id ?? '').split('/')
  return parts.length >= 3 ? (parts[1] ?? '') : parts.length === 2 ? (parts[0] ?? '') : ''
}

/** A case judged by `judge`, which returns the first difference or ''. Whatever it throws is a failure. */
export function runCase(line: Line, judge: () => string): CaseResult {
  const id = String(line?.id ?? '(no id)')
  const family = familyOf(line ?? {})
  try {
    const difference = judge()
    return { id, family, outcome: difference === '' ? 'passed' : 'failed', difference }
  } catch (error) {
    return {
      id,
      family,
      outcome: 'failed',
      difference: `threw: ${error instanceof Error ? error.message : JSON.stringify(error)}`,
    }
  }
}

const SHOWN = 160

/** The first difference of two JSON values as `path: expected …, got …`; '' when they are equal. Keys in any order. */
export function firstDifference(expected: unknown, got: unknown, path = ''): string {
  if (expected === got) return ''
  const isList = Array.isArray(expected)
  if (isList !== Array.isArray(got) || !isObject(expected) || !isObject(got)) {
    if (typeof expected === 'number' && typeof got === 'number' && expected === got) return ''
    return `${path || 'value'}: expected ${shown(expected)}, got ${shown(got)}`
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(got)])
  for (const key of keys) {
    const inner = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    if (!Object.hasOwn(expected, key)) return `${inner}: expected nothing, got ${shown(got[key])}`
    if (!Object.hasOwn(got, key)) return `${inner}: expected ${shown(expected[key])}, got nothing`
    const difference = firstDifference(expected[key], got[key], inner)
    if (difference !== '') return difference
  }
  return ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
