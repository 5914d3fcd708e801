import { KINDS_OF, WORKLOAD_SCHEMA } from '../kube/schema/workload-schema.ts'
import type { ManifestNode } from '../manifest/manifest-node.ts'
import { nodeAt, textOf } from '../manifest/read-node.ts'
import { decodeTyped, type TypeProblem } from '../pod/decode-typed.ts'

/** What strict field checking, kubectl's default, says of an object. */
export interface StrictAnswer {
  /** It cannot be read as its kind at all; then nothing else is told. */
  readonly fatal?: string
  readonly unknown: readonly TypeProblem[]
}

/**
 * Reads a whole object as the API server does under strict field checking. Total; kinds that hold no pods count as unknown.
 * Models apimachinery pkg/runtime/serializer/json Decode with Strict (v1.37).
 */
export function checkStrict(root: ManifestNode): StrictAnswer {
  const kind = textOf(nodeAt(root, 'kind')) ?? ''
  const apiVersion = textOf(nodeAt(root, 'apiVersion')) ?? ''
  const refused = refuseKind(root, kind, apiVersion)
  if (refused !== undefined) return { fatal: refused, unknown: [] }
  const { problems } = decodeTyped(root, kind, '', WORKLOAD_SCHEMA)
  const problem = problems.find((one) => one.kind !== 'unknown-field')
  if (problem !== undefined)
    return { fatal: `${problem.path}: ${problem.expected} expected, not ${problem.found}`, unknown: [] }
  return { unknown: problems }
}

function refuseKind(root: ManifestNode, kind: string, apiVersion: string): string | undefined {
  if (root.kind !== 'map') return 'json: cannot unmarshal into an object'
  if (kind === '') return "Object 'Kind' is missing"
  if (apiVersion === '') return "Object 'apiVersion' is missing"
  const isKnown = Object.hasOwn(KINDS_OF, apiVersion) && KINDS_OF[apiVersion]?.includes(kind) === true
  return isKnown ? undefined : `no kind "${kind}" is registered for version "${apiVersion}"`
}
