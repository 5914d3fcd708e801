import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { KINDS_OF } from '../kube/schema/workload-schema.ts'
import { asRecord } from '../kubectl/loose-json.ts'
import type { ManifestEntry, ManifestNode } from '../manifest/manifest-node.ts'
import type { ReadPod } from '../pod/build-pod-model.ts'
import { decodeTyped } from '../pod/decode-typed.ts'
import type { PodSource } from '../pod/find-pods.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/span.ts'
import { collectFieldErrors, type FieldError, type Fields } from './field-errors.ts'
import { type Rules, rulesOf } from './rules.ts'
import { checkStoredPod, storeSpec } from './validate-pod.ts'
import { validatePodSpec } from './validate-pod-spec.ts'

/** More than these would hide what matters. */
const MOST_TOLD = 50

/** Set on a running pod, as `kubectl debug` does; who pastes them has such a pod. */
const SET_LATER = 'cannot be set on create'

/**
 * What the API server would refuse of a pod in the text, in its own words and at the line: warnings, as the pod is drawn all the
 * same. Only of Kubernetes' own kinds. Nothing of a pod that already exists (it has a status), and nothing where it cannot be
 * read at all, which is told elsewhere. `read` is the pod built from that source for that version. Total.
 */
export function describeRefusals(
  source: PodSource,
  read: ReadPod,
  kubernetes: KubernetesVersion,
): readonly Diagnostic[] {
  const isOwn = Object.hasOwn(KINDS_OF, source.apiVersion) && KINDS_OF[source.apiVersion]?.includes(source.kind)
  const { problems } = read.typed
  if (isOwn !== true || source.status !== undefined || problems.some(({ kind }) => kind !== 'unknown-field')) return []
  const rules = rulesOf(kubernetes)
  const stored = storedSpec(source, read, rules)
  const errors =
    source.kind === 'Pod' ? refusalsOfPod(source, stored, rules) : refusalsOfTemplate(source, stored, rules)
  const told = errors.filter(({ detail }) => detail !== SET_LATER).slice(0, MOST_TOLD)
  return told.map(({ field, message }) => ({
    code: 'field/invalid',
    severity: 'warning',
    span: spanOf(source, field),
    path: field,
    values: { message },
  }))
}

/** The spec as the server stores it. Where nothing is dropped that is the one that is drawn. */
function storedSpec({ restartPolicy }: PodSource, { pod, isWhole, typed }: ReadPod, rules: Rules): Fields {
  if (isWhole) return asRecord(pod.spec)
  return storeSpec({ ...(restartPolicy === undefined ? {} : { restartPolicy }), ...asRecord(typed.value) }, rules)
}

function refusalsOfPod(source: PodSource, stored: Fields, rules: Rules): readonly FieldError[] {
  const metadata = source.metadata === undefined ? undefined : decodeTyped(source.metadata, 'ObjectMeta', '')
  if (metadata?.problems.some(({ kind }) => kind !== 'unknown-field')) return []
  const given = asRecord(metadata?.value)
  // The server has made the name by the time it checks it.
  const name = given.name ?? (typeof given.generateName === 'string' ? `${given.generateName}x` : undefined)
  const prefix = source.path.slice(0, -'spec'.length)
  return checkStoredPod({ ...given, ...(name === undefined ? {} : { name }) }, stored, rules).map((error) => ({
    ...error,
    field: prefix + error.field,
  }))
}

function refusalsOfTemplate(source: PodSource, stored: Fields, rules: Rules): readonly FieldError[] {
  const errors = collectFieldErrors()
  validatePodSpec(errors, stored, '', source.path, rules)
  return errors.found
}

/** The place of a field, or of the nearest thing around it that is in the text. */
function spanOf(source: PodSource, field: string): Span {
  const inSpec = field.startsWith(source.path)
  let node: ManifestNode = inSpec || source.metadata === undefined ? source.spec : source.metadata
  const rest = inSpec ? field.slice(source.path.length) : field.slice(field.indexOf('metadata') + 'metadata'.length)
  let span: Span = { from: node.span.from, to: Math.min(node.span.to, node.span.from + 1) }
  for (const [, key, index, name] of rest.matchAll(/\.([^.[]+)|\[(\d+)\]|\[([^\]]+)\]/g)) {
    if (index !== undefined && node.kind === 'list') {
      const item: ManifestNode | undefined = node.items[Number(index)]
      if (item === undefined) break
      node = item
      span = item.span
      continue
    }
    const entry: ManifestEntry | undefined =
      node.kind === 'map' ? node.entries.find((one) => one.key === (key ?? name ?? index)) : undefined
    if (entry === undefined) break
    node = entry.value
    span = { from: entry.keySpan.from, to: Math.max(entry.keySpan.to, entry.value.span.to) }
  }
  return span
}
