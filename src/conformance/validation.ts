import {
  applyDefaults,
  decodeTyped,
  type KubernetesVersion,
  type ManifestNode,
  parseKubernetesVersion,
  validatePod,
} from '../core/index.ts'
import { firstDifference, firstSetDifference } from './first-difference.ts'
import type { FindCase, Suite } from './suite.ts'
import { nodeOf, type VectorData, type VectorLine } from './vector-line.ts'

/** Suite `validation`: the API server's answer to a pod, and its defaults. */
export const validationSuite: Suite = {
  judges: {
    'pods.jsonl': (line) => judgeAnswer(line.data, nodeOf(line, 'pod'), parseKubernetesVersion(line.data.kubernetes)),
    'versions.jsonl': judgeVersions,
    'defaults.jsonl': judgeDefaults,
  },
}

function judgeVersions({ id, data }: VectorLine, findCase: FindCase): string {
  const pod = findCase('pods.jsonl', id)
  if (pod === undefined) return 'its pod is not in pods.jsonl'
  for (const [version, expected] of Object.entries(data.expectByVersion)) {
    const difference = judgeAnswer(expected, nodeOf(pod, 'pod'), parseKubernetesVersion(version))
    if (difference !== '') return `${version}: ${difference}`
  }
  return ''
}

/** Errors are compared as a set of field and type; the wording does not decide. */
function judgeAnswer(
  expected: VectorData,
  pod: ManifestNode | undefined,
  kubernetes: KubernetesVersion | undefined,
): string {
  if (pod === undefined) return 'it has no pod'
  const { decodeError, errors } = validatePod(pod, kubernetes)
  const isValid = decodeError === undefined && errors.length === 0
  const name = ({ field, type }: { readonly field: string; readonly type: string }) => `${field} ${type}`
  return (
    firstDifference(typeof expected.decodeError === 'string', decodeError !== undefined, 'decodeError') ||
    firstSetDifference('errors', (expected.errors ?? []).map(name), errors.map(name)) ||
    firstDifference(expected.valid, isValid, 'valid')
  )
}

function judgeDefaults(line: VectorLine): string {
  const spec = nodeOf(line, 'pod', 'spec')
  if (spec === undefined) return 'its pod has no spec'
  const { value } = decodeTyped(spec, 'PodSpec', 'spec')
  return firstDifference(line.data.defaultedSpec, applyDefaults(value as Parameters<typeof applyDefaults>[0]))
}
