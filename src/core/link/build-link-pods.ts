import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { jsonToNode } from '../manifest/json-to-node.ts'
import type { ManifestMap } from '../manifest/manifest-node.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { completePod } from '../pod/complete-pod.ts'
import { defaultTiming, pullPolicyOf } from '../pod/default-timing.ts'
import type { PodModel } from '../pod/pod-model.ts'
import { NO_SPAN } from '../source/span.ts'
import type { LinkPod } from './link-document.ts'
import { isOutOfProportion, podSpec } from './link-pod-spec.ts'

type Json = { readonly [key: string]: JsonValue }

const LISTS = ['initContainers', 'containers', 'ephemeralContainers']
const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe']

/**
 * The pods of a link as models, with no text in between: nothing is searched or typed that the format has already fixed, of the
 * API's defaults only those are filled in that the kubelet's timing reads, and a pasted status is left out. Undefined when
 * they would be out of all proportion. Total.
 */
export function buildLinkPods(
  pods: readonly LinkPod[],
  kubernetes: KubernetesVersion,
): readonly PodModel[] | undefined {
  return isOutOfProportion(pods) ? undefined : pods.map((pod, index) => buildPod(pod, index, kubernetes))
}

function buildPod(pod: LinkPod, documentIndex: number, kubernetes: KubernetesVersion): PodModel {
  const spec = podSpec(pod)
  const source = {
    documentIndex,
    apiVersion: pod.workload?.apiVersion ?? 'v1',
    kind: pod.workload?.kind ?? 'Pod',
    name: pod.name,
    nameIsTemplate: pod.isGenerated === true || pod.workload !== undefined,
    namespace: pod.namespace ?? 'default',
    path: pod.workload?.path ?? 'spec',
    ...(pod.replicas === undefined ? {} : { replicas: pod.replicas }),
    spec: mapOf(spec),
    span: NO_SPAN,
  }
  return completePod(source, { spec, status: undefined }, kubernetes, withTiming).pod
}

/** Of all that the API fills in, what decides who does what when; a link has no field for most of the rest. */
function withTiming(spec: Json): Json {
  return {
    terminationGracePeriodSeconds: 30,
    restartPolicy: 'Always',
    ...spec,
    ...Object.fromEntries(LISTS.flatMap((list) => (list in spec ? [[list, objectsOf(spec[list]).map(complete)]] : []))),
  }
}

function complete(container: Json): Json {
  const probes = PROBES.flatMap((name) => {
    const probe = container[name]
    return isObject(probe) ? [[name, { ...probe, ...defaultTiming(probe) }]] : []
  })
  return { imagePullPolicy: pullPolicyOf(container.image), ...container, ...Object.fromEntries(probes) }
}

function isObject(value: JsonValue | undefined): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectsOf(value: JsonValue | undefined): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function mapOf(value: JsonValue): ManifestMap {
  const node = jsonToNode(value)
  return node.kind === 'map' ? node : { kind: 'map', span: NO_SPAN, entries: [] }
}
