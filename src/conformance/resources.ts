import {
  addQuantities,
  compareQuantities,
  formatGoDuration,
  formatQuantity,
  humanDuration,
  parseQuantity,
  type Quantity,
  quantityToDecimal,
  roundUpToMilli,
  shortHumanDuration,
  subtractQuantities,
} from '../core/index.ts'
import { firstDifference } from './first-difference.ts'
import type { Suite } from './suite.ts'
import { nodeOf, type VectorData, type VectorLine } from './vector-line.ts'

/** Suite `resources`, as far as the product does it: durations and quantities. */
export const resourcesSuite: Suite = {
  judges: {
    'durations.jsonl': ({ data }) => judgeDuration(data),
    'quantities.jsonl': judgeQuantity,
    'quantity-sums.jsonl': ({ data }) => judgeSum(data),
  },
}

function judgeDuration({ millis, human, short, go }: VectorData): string {
  return firstDifference(
    { human, short, go },
    { human: humanDuration(millis), short: shortHumanDuration(millis), go: formatGoDuration(millis) },
  )
}

/** A bare text takes no spaces; of a JSON value its text counts, spaces around it dropped, and null is nothing. */
function textOf(line: VectorLine): string | undefined {
  if (typeof line.data.input === 'string') return line.data.input
  const node = nodeOf(line, 'json')
  switch (node?.kind) {
    case 'null':
      return '0'
    case 'string':
      return node.value.trim()
    case 'number':
      return node.text
    default:
      return undefined
  }
}

function judgeQuantity(line: VectorLine): string {
  const { data } = line
  const text = textOf(line)
  const quantity = text === undefined ? undefined : parseQuantity(text)
  if (data.noReadBack === true) {
    if (quantity !== undefined) formatQuantity(quantity)
    return ''
  }
  const isValid = quantity !== undefined
  if (isValid !== data.valid) return `valid: expected ${data.valid}, got ${isValid}`
  if (!isValid) return ''
  const got = {
    canonical: formatQuantity(quantity),
    value: quantityToDecimal(quantity),
    milli: milliOf(quantity),
    format: quantity.format,
  }
  const asked = Object.keys(got).filter((name) => data[name] !== undefined)
  return firstDifference(pick(data, asked), pick(got, asked))
}

function milliOf(quantity: Quantity): string {
  const { unscaled, exponent } = roundUpToMilli(quantity)
  return quantityToDecimal({ unscaled, exponent: exponent + 3, format: 'DecimalSI' })
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}

function judgeSum({ a, b, cmp, sum, diff }: VectorData): string {
  const left = parseQuantity(a)
  const right = parseQuantity(b)
  if (left === undefined || right === undefined) return `${left === undefined ? a : b}: expected an amount, got none`
  return firstDifference(
    { cmp, sum, diff },
    {
      cmp: compareQuantities(left, right),
      sum: formatQuantity(addQuantities(left, right)),
      diff: formatQuantity(subtractQuantities(left, right)),
    },
  )
}
