import { expect, test } from 'vitest'
import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { printPod } from './print-pod.ts'

const pods = readVectors('printer/pods.jsonl')
const versions = readVectors('printer/versions.jsonl')

test('the vector files are whole', () => {
  expect(pods).toHaveLength(1871)
  expect(versions).toHaveLength(760)
})

for (const { id, pod, now, expect: row } of pods) {
  test(id, () => expect(printPod(pod, { now, kubernetes: '1.37' })).toEqual(row))
}

const podOf = new Map(pods.map((vector) => [vector.id, vector]))
for (const { id, expectByVersion } of versions) {
  for (const [kubernetes, row] of Object.entries(expectByVersion)) {
    test(`${id} under ${kubernetes}`, () => {
      const { pod, now } = podOf.get(id)
      expect(printPod(pod, { now, kubernetes: kubernetes as KubernetesVersion })).toEqual(row)
    })
  }
}

test('isPodInitializedConditionTrue: of a repeated condition the first one counts', () => {
  const status = (...statuses: readonly string[]) => ({
    conditions: statuses.map((one) => ({ type: 'Initialized', status: one })),
    initContainerStatuses: [{ name: 'setup', state: { waiting: { reason: 'CrashLoopBackOff' } } }],
    containerStatuses: [{ name: 'app', state: { waiting: { reason: 'PodInitializing' } } }],
  })
  const printed = (...statuses: readonly string[]) =>
    printPod(
      { spec: { initContainers: [{ name: 'setup' }], containers: [{ name: 'app' }] }, status: status(...statuses) },
      { now: 0, kubernetes: '1.37' },
    ).status
  expect(printed('True', 'False')).toBe('PodInitializing')
  expect(printed('False', 'True')).toBe('Init:CrashLoopBackOff')
})
