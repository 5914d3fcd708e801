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

const storedAnswer = (spec: Parameters<typeof podResources>[0]) => {
  const { requests, limits, qosClass } = answer(spec, true)
  const texts = (amounts: typeof requests) =>
    Object.fromEntries(Object.entries(amounts).map(([name, { quantity }]) => [name, quantity]))
  return { requests: texts(requests), limits: texts(limits), qosClass }
}

test('DefaultPodLevelResources: hugepages, then requests, then limits where each container has one', () => {
  const containers = [{ resources: { limits: { 'hugepages-2Mi': '4Mi', memory: '1Gi', cpu: '1' } } }]
  expect(storedAnswer({ containers, resources: { requests: { cpu: '2' } } })).toEqual({
    requests: { 'hugepages-2Mi': '4Mi', memory: '1Gi', cpu: '2' },
    limits: { 'hugepages-2Mi': '4Mi', memory: '1Gi', cpu: '2' },
    qosClass: 'Guaranteed',
  })
  expect(storedAnswer({ containers: [...containers, {}], resources: { requests: { cpu: '2' } } }).limits).toEqual({
    'hugepages-2Mi': '4Mi',
    memory: '1Gi',
    cpu: '1',
  })
})

test('requirementsQOS: of the pod’s own amounts, even when cpu and memory are not among them', () => {
  const containers = [{ resources: { requests: { cpu: '1' } } }]
  expect(storedAnswer({ containers, resources: { limits: { 'hugepages-2Mi': '2Mi' } } }).qosClass).toBe('Burstable')
  expect(storedAnswer({ containers: [{}], resources: { limits: { 'hugepages-2Mi': '2Mi' } } }).qosClass).toBe(
    'BestEffort',
  )
})

test('an amount of null is nothing, and overhead is stored in thousandths', () => {
  const containers = [{ resources: { requests: { cpu: null } } }]
  expect(storedAnswer({ containers, overhead: { cpu: '250u' } }).requests).toEqual({ cpu: '1m' })
  expect(answer({ containers, overhead: { cpu: '250u' } }, false).requests).toEqual({
    cpu: { quantity: '250u', value: '0.00025' },
  })
})

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
