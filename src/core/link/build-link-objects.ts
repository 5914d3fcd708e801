import type { JsonValue } from '../manifest/manifest-to-json.ts'
import type { LinkPod } from './link-document.ts'
import { isOutOfProportion, podSpec } from './link-pod-spec.ts'
import { statusToJson, timestamp } from './status-to-json.ts'

type Json = Readonly<Record<string, JsonValue>>
type Building = Record<string, JsonValue>

/** An object of a manifest, and the pods in it. */
export interface LinkObject {
  readonly root: Json
  readonly pods: readonly LinkPod[]
}

const POD = { kind: 'Pod', apiVersion: 'v1', path: 'spec' }
/**
 * The objects that hold the pods of a link, drawn as what was shared. What the link left out is absent, so a probe reads
 * `httpGet: {}`. Undefined when two pods claim the same place or it would be out of all proportion. Pure.
 */
export function buildLinkObjects(pods: readonly LinkPod[]): readonly LinkObject[] | undefined {
  if (isOutOfProportion(pods)) return undefined
  const objects: { readonly root: Building; readonly pods: LinkPod[] }[] = []
  for (const pod of pods) {
    const { kind, apiVersion, path } = pod.workload ?? POD
    const last = pod.isSameObject ? objects.at(-1) : undefined
    const object = last ?? { root: rootOf(pod, kind, apiVersion), pods: [] }
    if (last === undefined) objects.push(object)
    if (!place(object.root, path, podSpec(pod))) return undefined
    if (pod.replicas !== undefined) placeReplicas(object.root, pod.replicas)
    if (pod.status !== undefined && kind === 'Pod') object.root.status = statusToJson(pod.status)
    object.pods.push(pod)
  }
  return objects
}

function rootOf(pod: LinkPod, kind: string, apiVersion: string): Building {
  return {
    ...(apiVersion === '' ? {} : { apiVersion }),
    ...(kind === '' ? {} : { kind }),
    metadata: {
      [pod.isGenerated ? 'generateName' : 'name']: pod.name,
      ...(pod.namespace === undefined ? {} : { namespace: pod.namespace }),
      ...timestamp('creationTimestamp', pod.status?.creationTimestamp),
      ...timestamp('deletionTimestamp', pod.status?.deletionTimestamp),
    },
  }
}

/** Puts `spec` at `path`; a list's positions must come in order, so that a path cannot ask for room. False: not possible. */
function place(root: Building, path: string, spec: Json): boolean {
  const steps = path.split('.').flatMap((step) => step.replace(']', '').split('['))
  let at: Building | JsonValue[] = root
  for (const [i, step] of steps.entries()) {
    const isLast = i === steps.length - 1
    const isList = /^\d/.test(steps[i + 1] ?? '')
    const next: JsonValue = isLast ? spec : isList ? [] : {}
    if (Array.isArray(at)) {
      const index = Number(step)
      if (index > at.length || (isLast && index < at.length)) return false
      if (index === at.length) at.push(next)
      at = at[index] as Building | JsonValue[]
    } else {
      const has = Object.hasOwn(at, step)
      if (has && isLast) return false
      if (!has) Object.defineProperty(at, step, { value: next, enumerable: true, configurable: true, writable: true })
      at = at[step] as Building | JsonValue[]
    }
    if (typeof at !== 'object' || at === null || (!isLast && Array.isArray(at) !== isList)) return false
  }
  return true
}

function placeReplicas(root: Building, replicas: number): void {
  const spec = root.spec
  if (typeof spec === 'object' && spec !== null && !Array.isArray(spec)) root.spec = { replicas, ...(spec as Json) }
}
