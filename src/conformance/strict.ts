import { checkStrict, decodeDocuments } from '../core/index.ts'
import { firstDifference, firstSetDifference } from './first-difference.ts'
import type { Judge } from './suite.ts'

/** `strict.jsonl` of suite `decode`: the first document of the text, in the server's words. */
export const judgeStrict: Judge = ({ data }) => {
  const { root } = decodeDocuments(data.yaml)[0] ?? {}
  const { fatal, unknown } = root === undefined ? { fatal: 'nothing to read', unknown: [] } : checkStrict(root)
  return (
    firstDifference(data.fatal !== undefined, fatal !== undefined, 'fatal') ||
    firstSetDifference(
      'errors',
      data.errors,
      unknown.map(({ path }) => `unknown field "${path}"`),
    )
  )
}
