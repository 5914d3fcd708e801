import type { JsonValue } from '../manifest/manifest-to-json.ts'
import type { LinkContainer, LinkHook, LinkPod, LinkProbe, LinkRestartRule } from './link-document.ts'

type Json = Readonly<Record<string, JsonValue>>

/** Characters. No honest link comes near it; a short list of positions could ask for a very long text. */
const MOST_MOUNT_NAMES = 500_000

/** Whether the specs of these pods would be far longer than the link that asks for them. */
export function isOutOfProportion(pods: readonly LinkPod[]): boolean {
  return pods.reduce((sum, pod) => sum + mountNamesLength(pod), 0) > MOST_MOUNT_NAMES
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
