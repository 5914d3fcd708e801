import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { entryOf, nodeAt, textOf } from '../manifest/read-node.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { type CompletedPod, MOST_CONTAINERS } from './complete-pod.ts'
import type { PodSource } from './find-pods.ts'
import type { VersionChange } from './restrict-to-version.ts'

/** What a version took out of a pod, and containers beyond those that are drawn. */
export function describeChanges(
  { changes, count }: CompletedPod,
  source: PodSource,
  kubernetes: KubernetesVersion,
): readonly Diagnostic[] {
  const told = changes.map((change) => describeChange(change, source, kubernetes))
  if (count <= MOST_CONTAINERS) return told
  const { from, to } = source.spec.span
  return [
    ...told,
    {
      code: 'pod/too-many-containers',
      severity: 'warning',
      span: { from, to: Math.min(to, from + 1) },
      path: source.path,
      values: { count, limit: MOST_CONTAINERS },
    },
  ]
}

/** Points at the field where it was written. */
function describeChange(change: VersionChange, source: PodSource, kubernetes: KubernetesVersion): Diagnostic {
  const list = change.list === undefined ? undefined : nodeAt(source.spec, change.list)
  const items = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : []
  const owner = change.list === undefined ? source.spec : items[change.index]
  const entry = entryOf(owner, change.field)
  const span = entry === undefined ? source.spec.span : { from: entry.keySpan.from, to: entry.value.span.to }
  const where = change.list === undefined ? '' : `.${change.list}[${change.index}]`
  return {
    code: change.refused ? 'version/field-refused' : 'version/field-dropped',
    severity: 'warning',
    span,
    path: `${source.path}${where}.${change.field}`,
    values: {
      version: kubernetes,
      field: change.field,
      since: change.since,
      container: textOf(nodeAt(items[change.index], 'name')) ?? '',
    },
  }
}
