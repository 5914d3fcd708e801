import type { JsonValue } from '../manifest/manifest-to-json.ts'
import type { LinkContainer, LinkHook, LinkPod, LinkProbe, LinkRestartRule } from './link-document.ts'
import { statusToJson, timestamp } from './status-to-json.ts'

type Json = Readonly<Record<string, JsonValue>>
type Building = Record<string, JsonValue>

/** An object of a manifest, and the pods in it. */
export interface LinkObject {
  readonly root: Json
  readonly pods: readonly LinkPod[]
}

const POD = { kind: 'Pod', apiVersion: 'v1', path: 'spec' }
/** Characters. No honest link comes near it; a short list of positions could ask for a very long text. */
const MOST_MOUNT_NAMES = 500_000

/**
 * The objects that hold the pods of a link, drawn as what was shared. What the link left out is absent, so a probe reads
 * `httpGet: {}`. Undefined when two pods claim the same place or it would be out of all proportion. Pure.
 */
export function buildLinkObjects(pods: readonly LinkPod[]): readonly LinkObject[] | undefined {
  if (pods.reduce((sum, pod) => sum + mountNamesLength(pod), 0) > MOST_MOUNT_NAMES) return undefined
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

/** All containers of a pod, list by list. */
export function containersOf(pod: LinkPod): readonly LinkContainer[] {
  return [...pod.initContainers, ...pod.containers, ...(pod.ephemeralContainers ?? [])]
}

function mountNamesLength(pod: LinkPod): number {
  const lengths = (pod.volumes ?? []).map((name) => name.length + 1)
  return containersOf(pod).reduce((sum, { mounts = [] }) => mounts.reduce((own, i) => own + (lengths[i] ?? 0), sum), 0)
}

/** A pod's spec as the API types it. */
export function podSpec(pod: LinkPod): Json {
  const volumes = pod.volumes ?? []
  const write = (list: readonly LinkContainer[]) => list.map((container) => containerSpec(container, volumes))
  return {
    ...(pod.restartPolicy === undefined ? {} : { restartPolicy: pod.restartPolicy }),
    ...given('terminationGracePeriodSeconds', pod.terminationGracePeriodSeconds),
    ...given('activeDeadlineSeconds', pod.activeDeadlineSeconds),
    ...gates('readinessGates', 'conditionType', pod.readinessGates),
    ...gates('schedulingGates', 'name', pod.schedulingGates),
    ...resources(pod),
    ...given('overhead', pod.overhead),
    ...(volumes.length === 0 ? {} : { volumes: volumes.map((name) => ({ name })) }),
    ...(pod.initContainers.length === 0 ? {} : { initContainers: write(pod.initContainers) }),
    containers: write(pod.containers),
    ...(pod.ephemeralContainers === undefined ? {} : { ephemeralContainers: write(pod.ephemeralContainers) }),
  }
}

function given(key: string, value: JsonValue | undefined): Json {
  return value === undefined ? {} : { [key]: value }
}

function gates(key: string, field: string, count: number | undefined): Json {
  return count === undefined ? {} : { [key]: Array.from({ length: count }, (_, i) => ({ [field]: `gate-${i + 1}` })) }
}

function resources({ requests, limits }: Pick<LinkPod, 'requests' | 'limits'>): Json {
  if (requests === undefined && limits === undefined) return {}
  return { resources: { ...given('requests', requests), ...given('limits', limits) } }
}

function containerSpec(container: LinkContainer, volumes: readonly string[]): Json {
  const mounts = (container.mounts ?? []).flatMap((i) => (volumes[i] === undefined ? [] : [{ name: volumes[i] }]))
  const hooks = { ...hook('postStart', container.postStart), ...hook('preStop', container.preStop) }
  return {
    ...(container.name === '' ? {} : { name: container.name }),
    ...(container.image === '' ? {} : { image: container.image }),
    ...given('imagePullPolicy', container.imagePullPolicy),
    ...(container.sleepSeconds === undefined ? {} : { command: ['sleep', String(container.sleepSeconds)] }),
    ...given('restartPolicy', container.restartPolicy),
    ...(container.restartPolicyRules === undefined
      ? {}
      : { restartPolicyRules: container.restartPolicyRules.map(rule) }),
    ...probe('startupProbe', container.startupProbe),
    ...probe('readinessProbe', container.readinessProbe),
    ...probe('livenessProbe', container.livenessProbe),
    ...(Object.keys(hooks).length === 0 ? {} : { lifecycle: hooks }),
    ...resources(container),
    ...(mounts.length === 0 ? {} : { volumeMounts: mounts }),
  }
}

function rule({ action, operator, values }: LinkRestartRule): Json {
  return { action, exitCodes: { operator, values } }
}

function probe(key: string, own: LinkProbe | undefined): Json {
  if (own === undefined) return {}
  const { handler, ...timing } = own
  return { [key]: { ...(handler === 'none' ? {} : { [handler]: {} }), ...timing } }
}

function hook(key: string, own: LinkHook | undefined): Json {
  if (own === undefined) return {}
  const { handler, seconds } = own
  if (handler === 'none') return { [key]: {} }
  if (handler === 'sleep') return { [key]: { sleep: given('seconds', seconds) } }
  const command = handler === 'exec' && seconds !== undefined ? { command: ['sleep', String(seconds)] } : {}
  return { [key]: { [handler]: command } }
}
