import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { RestartPolicy, V1Container, V1PodSpec, V1PodStatus } from '../kube/pod-types.ts'
import type { ManifestMap } from '../manifest/manifest-node.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { entryOf, nodeAt, textOf } from '../manifest/read-node.ts'
import type { Span } from '../source/span.ts'
import type { PodSource } from './find-pods.ts'
import type { ContainerList, ContainerModel, ContainerRole, PodModel } from './pod-model.ts'
import { restrictToVersion, type VersionChange } from './restrict-to-version.ts'

/** More are drawn by nobody; the rest is told, not dropped in silence. */
export const MOST_CONTAINERS = 5000

/** A pod to be drawn, and what is to be told of it; describe-changes.ts does. */
export interface CompletedPod {
  readonly pod: PodModel
  readonly changes: readonly VersionChange[]
  /** Containers that were written, whether drawn or not. */
  readonly count: number
}

type Json = Readonly<Record<string, JsonValue>>

/**
 * A pod to be drawn from a spec and a status that fit their types: cut to what that Kubernetes version knows, given the
 * API's defaults, roles decided. Total.
 */
export function completePod(
  source: PodSource,
  typed: { readonly spec: JsonValue; readonly status: JsonValue | undefined },
  kubernetes: KubernetesVersion,
  withDefaults: (spec: Json) => Json,
): CompletedPod {
  const given = typed.spec as Json
  const policy = source.restartPolicy
  const complete =
    policy === undefined || given.restartPolicy !== undefined ? given : { ...given, restartPolicy: policy }
  const restricted = restrictToVersion(complete, kubernetes)
  const spec = withDefaults(restricted.spec) as unknown as V1PodSpec
  const lists = CONTAINER_LISTS.map((list) => buildContainers(source, spec, list, kubernetes))
  const [initContainers = [], containers = [], ephemeralContainers = []] = makeNamesUnique(lists)
  const creation = textOf(nodeAt(source.metadata, 'creationTimestamp'))
  const deletion = textOf(nodeAt(source.metadata, 'deletionTimestamp'))
  const restartPolicy = restartPolicyOf(spec.restartPolicy)
  const pod: PodModel = {
    name: source.name === '' ? source.kind.toLowerCase() || 'pod' : source.name,
    nameIsTemplate: source.nameIsTemplate,
    namespace: source.namespace,
    kind: source.kind,
    apiVersion: source.apiVersion,
    path: source.path,
    documentIndex: source.documentIndex,
    ...(source.replicas === undefined ? {} : { replicas: source.replicas }),
    runsToCompletion: restartPolicy !== 'Always',
    restartPolicy,
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30,
    ...(spec.activeDeadlineSeconds === undefined ? {} : { activeDeadlineSeconds: spec.activeDeadlineSeconds }),
    initContainers: initContainers.slice(0, MOST_CONTAINERS),
    containers: containers.slice(0, MOST_CONTAINERS),
    ephemeralContainers: ephemeralContainers.slice(0, MOST_CONTAINERS),
    spec,
    // `status: {}` is what tools write for a pod that no cluster has seen.
    ...(Object.keys(typed.status ?? {}).length === 0 ? {} : { status: typed.status as unknown as V1PodStatus }),
    ...(creation === undefined ? {} : { creationTimestamp: creation }),
    ...(deletion === undefined ? {} : { deletionTimestamp: deletion }),
    span: source.spec.span,
    fieldSpans: spansOf(source.spec, POD_FIELDS),
  }
  const count = initContainers.length + containers.length + ephemeralContainers.length
  return { pod, changes: restricted.changes, count }
}

const CONTAINER_LISTS: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers']
const POD_FIELDS = [
  'terminationGracePeriodSeconds',
  'restartPolicy',
  'activeDeadlineSeconds',
  'readinessGates',
  'schedulingGates',
  'initContainers',
  'containers',
  'ephemeralContainers',
  'hostNetwork',
  'priority',
  'priorityClassName',
]
const CONTAINER_FIELDS = [
  'name',
  'image',
  'restartPolicy',
  'restartPolicyRules',
  'startupProbe',
  'readinessProbe',
  'livenessProbe',
  'resources',
  'volumeMounts',
  'imagePullPolicy',
]

function restartPolicyOf(value: string | undefined): RestartPolicy {
  return value === 'OnFailure' || value === 'Never' ? value : 'Always'
}

function buildContainers(
  source: PodSource,
  spec: V1PodSpec,
  list: ContainerList,
  kubernetes: KubernetesVersion,
): readonly ContainerModel[] {
  const nodes = nodeAt(source.spec, list)
  const written = nodes?.kind === 'list' ? nodes.items.filter((item): item is ManifestMap => item.kind === 'map') : []
  const listSpan = entryOf(source.spec, list)?.keySpan ?? source.spec.span
  return (spec[list] ?? []).map((container, index): ContainerModel => {
    const node = written[index]
    const role = roleOf(list, container, kubernetes)
    const fieldSpans = node === undefined ? {} : { ...spansOf(node, CONTAINER_FIELDS), ...hookSpans(node) }
    return {
      name: container.name ?? '',
      role,
      list,
      index,
      path: `${source.path}.${list}[${index}]`,
      image: container.image ?? '',
      meantAsSidecar: role === 'init' && textOf(nodeAt(node, 'restartPolicy')) === 'Always',
      spec: container,
      span: node?.span ?? source.spec.span,
      nameSpan: entryOf(node, 'name')?.value.span ?? node?.span ?? source.spec.span,
      roleSpan: (role === 'sidecar' ? fieldSpans.restartPolicy : undefined) ?? listSpan,
      fieldSpans,
    }
  })
}

function roleOf(list: ContainerList, container: V1Container, kubernetes: KubernetesVersion): ContainerRole {
  if (list === 'containers') return 'main'
  if (list === 'ephemeralContainers') return 'ephemeral'
  return container.restartPolicy === 'Always' && isAtLeast(kubernetes, '1.29') ? 'sidecar' : 'init'
}

function spansOf(node: ManifestMap, fields: readonly string[]): Readonly<Record<string, Span>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const entry = entryOf(node, field)
      return entry === undefined
        ? []
        : [[field, { from: entry.keySpan.from, to: Math.max(entry.keySpan.to, entry.value.span.to) }]]
    }),
  )
}

function hookSpans(node: ManifestMap): Readonly<Record<string, Span>> {
  return Object.fromEntries(
    ['postStart', 'preStop'].flatMap((hook) => {
      const entry = entryOf(nodeAt(node, 'lifecycle'), hook)
      return entry === undefined ? [] : [[`lifecycle.${hook}`, { from: entry.keySpan.from, to: entry.value.span.to }]]
    }),
  )
}

/** A name that is absent or taken gets its place in the list, so that lanes and answers can tell containers apart. */
function makeNamesUnique(lists: readonly (readonly ContainerModel[])[]): readonly (readonly ContainerModel[])[] {
  const taken = new Set<string>()
  return lists.map((containers) =>
    containers.map((container) => {
      let name = container.name === '' ? `${container.list}[${container.index}]` : container.name
      if (taken.has(name)) name = `${name} (${container.list}[${container.index}])`
      taken.add(name)
      return name === container.name ? container : { ...container, name }
    }),
  )
}
