import { expect, test } from 'vitest'
import { type KubernetesVersion, parseKubernetesVersion } from '../kube/kubernetes-version.ts'
import type { ManifestNode } from '../manifest/manifest-node.ts'
import { parseJson } from '../manifest/parse-json.ts'
import { readVectorNodes, readVectors } from '../testdata/read-vectors.ts'
import { validatePod } from './validate-pod.ts'

const pods = readVectors('validation/pods.jsonl')
const versions = readVectors('validation/versions.jsonl')
const nodes = readVectorNodes('validation/pods.jsonl', 'pod')

test('the vector files are whole', () => {
  expect(pods).toHaveLength(464)
  expect(versions).toHaveLength(83)
})

interface Answer {
  readonly valid: boolean
  readonly decodeError?: string | null
  readonly errors?: readonly { readonly field: string; readonly type: string }[]
}

function expectAnswer(pod: ManifestNode | undefined, kubernetes: KubernetesVersion | undefined, answer: Answer): void {
  if (pod === undefined) throw new Error('the vector has no pod')
  const { decodeError, errors } = validatePod(pod, kubernetes)
  const set = (list: Answer['errors'] = []) => [...new Set(list.map(({ field, type }) => `${field} ${type}`))].sort()
  expect({ isRead: decodeError === undefined, errors: set(errors) }).toEqual({
    isRead: typeof answer.decodeError !== 'string',
    errors: set(answer.errors),
  })
  expect(decodeError === undefined && errors.length === 0).toBe(answer.valid)
}

for (const vector of pods)
  test(vector.id, () => expectAnswer(nodes.get(vector.id), parseKubernetesVersion(vector.kubernetes), vector))

for (const { id, expectByVersion } of versions)
  for (const [version, answer] of Object.entries(expectByVersion))
    test(`${id} under ${version}`, () => expectAnswer(nodes.get(id), parseKubernetesVersion(version), answer as Answer))

test('the wording is the API server’s where a value is a text or a number', () => {
  const wanted = pods.flatMap(({ id, errors }) =>
    (errors ?? []).map(({ message }: { message: string }) => `${id} ${message}`),
  )
  const got = new Set(
    pods.flatMap(({ id }) => {
      const node = nodes.get(id)
      return node === undefined ? [] : validatePod(node).errors.map(({ message }) => `${id} ${message}`)
    }),
  )
  expect(wanted.filter((message) => !got.has(message)).length).toBeLessThan(wanted.length / 20)
})

test('a pod that nobody could mean is answered, not thrown at', () => {
  for (const text of [
    '[]',
    '"x"',
    '{}',
    '{"kind":"Pod","apiVersion":"v1"}',
    '{"kind":"Pod","apiVersion":"v1","spec":{"containers":[null]}}',
  ]) {
    const parsed = parseJson(text, 0, 100)
    if (!('node' in parsed)) throw new Error(parsed.message)
    const { decodeError, errors } = validatePod(parsed.node)
    expect(decodeError !== undefined || errors.length > 0).toBe(true)
  }
})
