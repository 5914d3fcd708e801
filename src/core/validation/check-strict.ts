import { KINDS_OF, WORKLOAD_SCHEMA } from '../kube/schema/workload-schema.ts'
import type { ManifestNode } from '../manifest/manifest-node.ts'
import { textOf } from '../manifest/read-node.ts'
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
  const fatal = refuseKind(root, KINDS_OF)
  if (fatal !== undefined) return { fatal, unknown: [] }
  const { problems } = decodeTyped(root, typeField(root, 'kind') ?? '', '', WORKLOAD_SCHEMA)
  const problem = problems.find((one) => one.kind !== 'unknown-field')
  return problem === undefined ? { unknown: problems } : { fatal: describeMisfit(problem), unknown: [] }
}

/** Why an object cannot be read as one of those kinds; undefined when it can. */
export function refuseKind(root: ManifestNode, kinds: Readonly<Record<string, readonly string[]>>): string | undefined {
  if (root.kind !== 'map') return 'json: cannot unmarshal into an object'
  const kind = typeField(root, 'kind')
  const apiVersion = typeField(root, 'apiVersion')
  if (kind === undefined || apiVersion === undefined) return 'json: kind and apiVersion must be texts'
  if (kind === '') return "Object 'Kind' is missing"
  if (apiVersion === '') return "Object 'apiVersion' is missing"
  const isKnown = Object.hasOwn(kinds, apiVersion) && kinds[apiVersion]?.includes(kind) === true
  return isKnown ? undefined : `no kind "${kind}" is registered for version "${apiVersion}"`
}

/** What does not fit its type, in words. */
export function describeMisfit({ path, expected, found }: TypeProblem): string {
  return `${path}: ${expected} expected, not ${found}`
}

/** Alone of all fields these two are found in any case, the last one counts; '' when absent, undefined when no text. */
function typeField(root: ManifestNode, name: string): string | undefined {
  const entries = root.kind === 'map' ? root.entries : []
  const value = entries.findLast(({ key, value }) => key.toLowerCase() === name.toLowerCase() && value.kind !== 'null')
  return value === undefined ? '' : textOf(value.value)
}
