import { applyDefaults, decodeTyped, parseJson } from '../core/index.ts'
import { firstDifference, type Line, runCase, type Suite } from './case.ts'

/** Suite `validation`, as far as the product does it: the defaults. */
export const validationSuite: Suite = {
  'defaults.jsonl': (lines) => lines.map((line) => runCase(line, () => judgeDefaults(line))),
}

function judgeDefaults(line: Line): string {
  const parsed = parseJson(JSON.stringify(line.pod.spec), 0, 1000)
  if (!('node' in parsed)) return parsed.message
  const { value } = decodeTyped(parsed.node, 'PodSpec', 'spec')
  return firstDifference(line.defaultedSpec, applyDefaults(value as Parameters<typeof applyDefaults>[0]))
}
