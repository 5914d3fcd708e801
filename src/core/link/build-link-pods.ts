import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { jsonToNode } from '../manifest/json-to-node.ts'
import type { ManifestMap } from '../manifest/manifest-node.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { type BuiltPod, completePod } from '../pod/build-pod-model.ts'
import { NO_SPAN } from '../source/span.ts'
import { buildLinkObjects, podSpec } from './build-link-objects.ts'
import type { LinkPod } from './link-document.ts'
import { statusToJson, timestamp } from './status-to-json.ts'

/**
 * The pods of a link as models, with no text in between: nothing is searched or typed that the format has already fixed.
 * Undefined when they make no manifest (`buildLinkObjects`). Total.
 */
export function buildLinkPods(
  pods: readonly LinkPod[],
  kubernetes: KubernetesVersion,
): readonly BuiltPod[] | undefined {
  const objects = buildLinkObjects(pods)
  return objects?.flatMap((object, index) => object.pods.map((pod) => buildPod(pod, index, kubernetes)))
}

function buildPod(pod: LinkPod, documentIndex: number, kubernetes: KubernetesVersion): BuiltPod {
  const spec = podSpec(pod)
  const status = pod.status === undefined || pod.workload !== undefined ? undefined : statusToJson(pod.status)
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
    metadata: mapOf({
      ...timestamp('creationTimestamp', pod.status?.creationTimestamp),
      ...timestamp('deletionTimestamp', pod.status?.deletionTimestamp),
    }),
    span: NO_SPAN,
  }
  return completePod(source, { spec, status }, kubernetes)
}

function mapOf(value: JsonValue): ManifestMap {
  const node = jsonToNode(value)
  return node.kind === 'map' ? node : { kind: 'map', span: NO_SPAN, entries: [] }
}
