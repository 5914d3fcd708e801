import {
  type Amounts,
  addQuantities,
  compareQuantities,
  formatGoDuration,
  formatQuantity,
  humanDuration,
  type KubernetesVersion,
  manifestToJson,
  milliValue,
  NEWEST_KUBERNETES,
  parseKubernetesVersion,
  parseQuantity,
  podResources,
  quantityToDecimal,
  type ResourceSpec,
  restrictToVersion,
  shortHumanDuration,
  subtractQuantities,
} from '../core/index.ts'
import { firstDifference } from './first-difference.ts'
import type { FindCase, Suite } from './suite.ts'
import { nodeOf, type VectorData, type VectorLine } from './vector-line.ts'

/** Suite `resources`; whether the API server accepts a pod (`valid`) is the suite `validation`'s question. */
export const resourcesSuite: Suite = {
  judges: {
    'pods.jsonl': (line) => judgePod(line),
    'versions.jsonl': judgeVersions,
    'durations.jsonl': ({ data }) => judgeDuration(data),
    'quantities.jsonl': judgeQuantity,
    'quantity-sums.jsonl': ({ data }) => judgeSum(data),
  },
}

function judgePod(line: VectorLine): string {
  const { expect, asWritten = expect } = line.data
  return firstDifference(
    { expect, asWritten },
    {
      expect: answerOf(line, NEWEST_KUBERNETES, true),
      asWritten: answerOf(line, NEWEST_KUBERNETES, false),
    },
  )
}

function judgeVersions({ id, data }: VectorLine, findCase: FindCase): string {
  const pod = findCase('pods.jsonl', id)
  if (pod === undefined) return 'its pod is not in pods.jsonl'
  const answers = Object.keys(data.expectByVersion).map((version) => {
    const kubernetes = parseKubernetesVersion(version)
    return [version, kubernetes === undefined ? undefined : answerOf(pod, kubernetes, true)]
  })
  return firstDifference(data.expectByVersion, Object.fromEntries(answers))
}

function answerOf(line: VectorLine, kubernetes: KubernetesVersion, isStored: boolean) {
  const node = nodeOf(line, 'pod', 'spec')
  if (node === undefined) return undefined
  const { spec } = restrictToVersion(manifestToJson(node) as Parameters<typeof restrictToVersion>[0], kubernetes)
  const counted = podResources(spec as ResourceSpec, isStored)
  return {
    requests: toAmounts(counted.requests),
    limits: toAmounts(counted.limits),
    containerRequests: toAmounts(counted.containerRequests),
    containerLimits: toAmounts(counted.containerLimits),
    qosClass: counted.qosClass,
  }
}

function toAmounts(amounts: Amounts) {
  return Object.fromEntries(
    [...amounts].map(([name, amount]) => [
      name,
      { quantity: formatQuantity(amount), value: quantityToDecimal(amount) },
    ]),
  )
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
    milli: String(milliValue(quantity)),
    format: quantity.format,
  }
  const asked = Object.keys(got).filter((name) => data[name] !== undefined)
  return firstDifference(pick(data, asked), pick(got, asked))
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
