import type { CaseResult } from './run-conformance.ts'

/** The cases of one suite × file × family. `total` leaves the racy ones out. */
export interface Group {
  readonly suite: string
  readonly file: string
  readonly family: string
  readonly passed: number
  readonly total: number
  readonly racy: number
  readonly failed: readonly CaseResult[]
}

export interface Summary {
  /** In the order in which they were run. */
  readonly groups: readonly Group[]
  readonly passed: number
  readonly failed: number
  readonly racy: number
}

/** Counts results by suite, file and family. */
export function summarize(results: readonly CaseResult[]): Summary {
  const members = new Map<string, CaseResult[]>()
  for (const result of results) {
    const key = JSON.stringify([result.suite, result.file, result.family])
    const group = members.get(key)
    if (group === undefined) members.set(key, [result])
    else group.push(result)
  }
  const groups = [...members.values()].map(toGroup)
  return {
    groups,
    passed: sum(groups.map(({ passed }) => passed)),
    failed: sum(groups.map(({ failed }) => failed.length)),
    racy: sum(groups.map(({ racy }) => racy)),
  }
}

function toGroup(results: readonly CaseResult[]): Group {
  const { suite = '', file = '', family = '' } = results[0] ?? {}
  const passed = results.filter(({ outcome }) => outcome === 'passed').length
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  const total = passed + failed.length
  return { suite, file, family, passed, total, racy: results.length - total, failed }
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
