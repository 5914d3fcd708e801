import {
  addQuantities,
  compareQuantities,
  formatGoDuration,
  formatQuantity,
  humanDuration,
  parseQuantity,
  quantityToDecimal,
  shortHumanDuration,
  subtractQuantities,
} from '../core/index.ts'
import { firstDifference, type Line, runCase, type Suite } from './case.ts'

/** Suite `resources`, as far as the product does it: durations and quantities. */
export const resourcesSuite: Suite = {
  'durations.jsonl': (lines) =>
    lines.map((line) =>
      runCase(line, () =>
        firstDifference(
          { human: line.human, short: line.short, go: line.go },
          {
            human: humanDuration(line.millis),
            short: shortHumanDuration(line.millis),
            go: formatGoDuration(line.millis),
          },
        ),
      ),
    ),
  'quantities.jsonl': (lines) => lines.map((line) => runCase(line, () => judgeQuantity(line))),
  'quantity-sums.jsonl': (lines) => lines.map((line) => runCase(line, () => judgeSum(line))),
}

/** A bare text takes no spaces; a JSON value is taken by its text, and null is nothing. */
function textOf(line: Line): string | undefined {
  if (line.input !== undefined) return line.input
  if (line.json === null) return '0'
  if (typeof line.json === 'string') return line.json.trim()
  return typeof line.json === 'number' ? String(line.json) : undefined
}

function judgeQuantity(line: Line): string {
  const text = textOf(line)
  const quantity = text === undefined ? undefined : parseQuantity(text)
  if (line.noReadBack === true) return ''
  if ((quantity !== undefined) !== line.valid) return `valid: expected ${line.valid}, got ${quantity !== undefined}`
  if (quantity === undefined) return ''
  const expected = {
    canonical: line.canonical,
    value: line.value,
    ...(line.format === undefined ? {} : { format: line.format }),
  }
  const got = {
    canonical: formatQuantity(quantity),
    value: quantityToDecimal(quantity),
    ...(line.format === undefined ? {} : { format: quantity.format }),
  }
  return firstDifference(expected, got)
}

function judgeSum(line: Line): string {
  const a = parseQuantity(line.a)
  const b = parseQuantity(line.b)
  if (a === undefined || b === undefined) return 'not read'
  return firstDifference(
    { cmp: line.cmp, sum: line.sum, diff: line.diff },
    {
      cmp: compareQuantities(a, b),
      sum: formatQuantity(addQuantities(a, b)),
      diff: formatQuantity(subtractQuantities(a, b)),
    },
  )
}
