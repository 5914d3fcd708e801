import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { formatQuantity, parseQuantity, quantityToDecimal } from '../kube/quantity.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { sumRequests } from './pod-requests.ts'
import { type Amounts, podResources } from './pod-resources.ts'

const pods = readVectors('resources/pods.jsonl')
const versions = new Map(readVectors('resources/versions.jsonl').map((line) => [line.id, line.expectByVersion['1.33']]))

test('the vector files are whole', () => expect([pods.length, versions.size]).toEqual([405, 67]))

const written = (amounts: Amounts) =>
  Object.fromEntries(
    [...amounts].map(([name, q]) => [name, { quantity: formatQuantity(q), value: quantityToDecimal(q) }]),
  )

function answer(spec: Parameters<typeof podResources>[0], isStored: boolean) {
  const { requests, limits, containerRequests, containerLimits, qosClass } = podResources(spec, isStored)
  return {
    requests: written(requests),
    limits: written(limits),
    containerRequests: written(containerRequests),
    containerLimits: written(containerLimits),
    qosClass,
  }
}

for (const { id, pod, expect: stored, asWritten = stored } of pods) {
  test(id, () => {
    expect(answer(pod.spec, true)).toEqual(stored)
    expect(answer(pod.spec, false)).toEqual(asWritten)
    const { resources: _, ...older } = pod.spec
    if (versions.has(id)) expect(answer(older, true)).toEqual(versions.get(id))
  })
}

test('the answer to “what does the pod really request” adds up to the same', () => {
  for (const { id, pod, expect: stored } of pods) {
    const model = analyze(JSON.stringify(pod)).pods[0]?.pod
    const said =
      model === undefined ? [] : sumRequests(model).map(({ resource, amount }) => [resource, decimalOf(amount)])
    const values = Object.entries(stored.requests as Record<string, { value: string }>).map(([name, { value }]) => [
      name,
      value,
    ])
    expect([id, Object.fromEntries(said)]).toEqual([id, Object.fromEntries(values)])
  }
})

function decimalOf(amount: string): string {
  const quantity = parseQuantity(amount)
  return quantity === undefined ? amount : quantityToDecimal(quantity)
}
