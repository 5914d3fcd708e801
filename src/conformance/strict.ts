import { analyze } from '../core/index.ts'
import { firstDifference, firstSetDifference } from './first-difference.ts'
import type { Judge } from './suite.ts'

/** What the product tells of a text that the server would still read: an unknown field, or a key whose last value counts. */
const STILL_READ: ReadonlySet<string> = new Set(['field/unknown', 'yaml/duplicate-key'])

/**
 * `strict.jsonl` of suite `decode`: the product's own diagnostics, in the server's words. What cannot be read at all has no
 * errors beside it, there as here.
 */
export const judgeStrict: Judge = ({ data }) => {
  const { diagnostics } = analyze(data.yaml, { timelines: [] })
  const fatal = diagnostics.find(({ code, severity }) => severity === 'error' && !STILL_READ.has(code))
  const unknown = diagnostics.filter(({ code }) => code === 'field/unknown')
  const errors = fatal === undefined ? unknown.map(({ path }) => `unknown field "${path}"`) : []
  return (
    firstDifference(data.fatal !== undefined, fatal !== undefined, 'fatal') ||
    firstSetDifference('errors', data.errors, errors)
  )
}
