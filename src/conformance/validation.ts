import { applyDefaults, decodeTyped } from '../core/index.ts'
import { firstDifference } from './first-difference.ts'
import type { Suite } from './suite.ts'
import { nodeOf, type VectorLine } from './vector-line.ts'

/** Suite `validation`, as far as the product does it: the defaults. */
export const validationSuite: Suite = {
  judges: { 'defaults.jsonl': judgeDefaults },
}

function judgeDefaults(line: VectorLine): string {
  const spec = nodeOf(line, 'pod', 'spec')
  if (spec === undefined) return 'its pod has no spec'
  const { value } = decodeTyped(spec, 'PodSpec', 'spec')
  return firstDifference(line.data.defaultedSpec, applyDefaults(value as Parameters<typeof applyDefaults>[0]))
}
