import { expect, test } from 'vitest'
import { parseJson } from '../manifest/parse-json.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { applyDefaults } from './apply-defaults.ts'
import { decodeTyped } from './decode-typed.ts'
import { pullPolicyOf } from './default-timing.ts'

const vectors = readVectors('validation/defaults.jsonl')

test('the vector file is whole', () => expect(vectors).toHaveLength(114))

for (const { id, pod, defaultedSpec } of vectors) {
  test(id, () => {
    const parsed = parseJson(JSON.stringify(pod.spec), 0, 100)
    if (!('node' in parsed)) throw new Error(parsed.message)
    const { value } = decodeTyped(parsed.node, 'PodSpec', 'spec')
    expect(applyDefaults(value as Parameters<typeof applyDefaults>[0])).toEqual(defaultedSpec)
  })
}

const defaulted = (spec: Record<string, unknown>) => applyDefaults(spec as Parameters<typeof applyDefaults>[0])

test('SetDefaults_Pod (v1.37) leaves the pod’s own resources to what comes after admission', () =>
  expect(defaulted({ containers: [{ name: 'app' }], resources: { limits: { cpu: '2' } } }).resources).toEqual({
    limits: { cpu: '2' },
  }))

test('SetDefaults_Pod gives an ephemeral container no requests', () =>
  expect(defaulted({ ephemeralContainers: [{ name: 'a', resources: { limits: { cpu: '1' } } }] })).toMatchObject({
    ephemeralContainers: [{ resources: { limits: { cpu: '1' } } }],
  }))

test('a volume’s field has a version even when an empty one is written', () =>
  expect(
    defaulted({ volumes: [{ name: 'a', downwardAPI: { items: [{ path: 'b', fieldRef: { apiVersion: '' } }] } }] }),
  ).toMatchObject({ volumes: [{ downwardAPI: { items: [{ fieldRef: { apiVersion: 'v1', fieldPath: '' } }] } }] }))

test('structs that are no pointers are written even when they are empty', () =>
  expect(
    defaulted({
      affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] } },
      volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'] } } } }],
    }),
  ).toMatchObject({
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }] } },
    volumes: [{ ephemeral: { volumeClaimTemplate: { metadata: {} } } }],
  }))

test('an image whose path is longer than 255 is no reference, and so not the latest', () =>
  expect(['a'.repeat(255), 'a'.repeat(256)].map((image) => pullPolicyOf(image))).toEqual(['Always', 'IfNotPresent']))
