import type { V1ContainerRestartRule, V1ResourceRequirements } from '../kube/pod-types.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { imageTag } from '../pod/image-tag.ts'
import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import { sleepSeconds } from '../scenario/sleep-seconds.ts'
import type { LinkAmounts, LinkContainer, LinkPod, LinkRestartRule, LinkWorkload } from './link-document.ts'
import { LONGEST_IMAGE, LONGEST_NAME, MOST_COUNT, MOST_GATES, POD_PATH, QUANTITY, RESOURCE } from './link-limits.ts'
import { pickHook, pickProbe } from './pick-probe.ts'
import { pickStatus } from './pick-status.ts'

/** What a person may leave out besides. */
export interface PickOptions {
  /** Pods are called pod-1, pod-2, … and have no namespace. */
  readonly hidesPodNames?: boolean
  /** Images are called image-1, image-2, …; equal ones stay equal. */
  readonly hidesImages?: boolean
  readonly hidesVolumes?: boolean
  readonly hidesStatus?: boolean
}

/**
 * What a link may say of a pod, field by field. `model` is built for the newest version, so that nothing is dropped that
 * another version would honour. Pure, total.
 */
export function pickPod(model: PodModel, previous: PodModel | undefined, index: number, options: PickOptions): LinkPod {
  const { spec } = model
  const containers = allContainers(model)
  const mounted = new Set(containers.flatMap((container) => mountNames(container)))
  const volumes = options.hidesVolumes
    ? []
    : (spec.volumes ?? []).flatMap(({ name }) => (name !== undefined && mounted.has(name) ? [name] : []))
  const images = [...new Set(containers.map(({ image }) => image))]
  const nameImage = (image: string) =>
    options.hidesImages && image !== '' ? `image-${images.indexOf(image) + 1}` : pickImage(image)
  const pick = (list: readonly ContainerModel[]) =>
    list.map((container) => pickContainer(container, model, volumes, nameImage(container.image)))
  const status = options.hidesStatus ? undefined : pickStatus(model)
  const workload = pickWorkload(model)
  return {
    name: options.hidesPodNames ? `pod-${index + 1}` : cut(model.name),
    initContainers: pick(model.initContainers),
    containers: pick(model.containers),
    ...(model.ephemeralContainers.length === 0 ? {} : { ephemeralContainers: pick(model.ephemeralContainers) }),
    ...(workload === undefined && model.nameIsTemplate ? { isGenerated: true } : {}),
    ...(model.namespace === 'default' || options.hidesPodNames ? {} : { namespace: cut(model.namespace) }),
    ...(workload === undefined ? {} : { workload }),
    ...(previous !== undefined && isSameObject(model, previous) ? { isSameObject: true } : {}),
    ...(isCount(model.replicas) ? { replicas: model.replicas } : {}),
    ...(model.restartPolicy === 'Always' ? {} : { restartPolicy: model.restartPolicy }),
    ...(model.terminationGracePeriodSeconds === 30
      ? {}
      : { terminationGracePeriodSeconds: model.terminationGracePeriodSeconds }),
    ...(model.activeDeadlineSeconds === undefined ? {} : { activeDeadlineSeconds: model.activeDeadlineSeconds }),
    ...(volumes.length === 0 ? {} : { volumes: volumes.map(cut) }),
    ...counted('readinessGates', spec.readinessGates),
    ...counted('schedulingGates', spec.schedulingGates),
    // Of a pod, unlike a container, a request that is not given is not its limit.
    ...pickAmounts('requests', spec.resources?.requests),
    ...pickAmounts('limits', spec.resources?.limits),
    ...pickAmounts('overhead', spec.overhead),
    ...(status === undefined ? {} : { status }),
  }
}

function cut(name: string): string {
  return name.slice(0, LONGEST_NAME)
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= MOST_COUNT
}

function counted<K extends string>(key: K, list: readonly unknown[] | undefined): { [key in K]?: number } {
  const count = Math.min(MOST_GATES, list?.length ?? 0)
  return count === 0 ? {} : ({ [key]: count } as { [key in K]?: number })
}

/** The lists an object stands in are left out: each object becomes a document of its own. */
const IN_LIST = /^(?:(?:items\[\d+\]|objects\[\d+\]|spec\.components\[\d+\]\.template)\.)+(?=[^.]+)/

function pathInObject(model: PodModel): string {
  return model.path.replace(IN_LIST, '')
}

function isSameObject(model: PodModel, previous: PodModel): boolean {
  return (
    model.documentIndex === previous.documentIndex &&
    model.kind === previous.kind &&
    model.name === previous.name &&
    model.path.slice(0, -pathInObject(model).length) === previous.path.slice(0, -pathInObject(previous).length) &&
    pathInObject(model) !== pathInObject(previous)
  )
}

/** Undefined for a plain Pod, and for what stands at a place that a link cannot name: it is drawn as a Pod. */
function pickWorkload(model: PodModel): LinkWorkload | undefined {
  const path = pathInObject(model)
  if (!POD_PATH.test(path)) return undefined
  if (model.kind === 'Pod' && model.apiVersion === 'v1' && path === 'spec') return undefined
  return { kind: cut(model.kind), apiVersion: cut(model.apiVersion), path }
}

function pickContainer(model: ContainerModel, pod: PodModel, volumes: readonly string[], image: string): LinkContainer {
  const { spec } = model
  const policy = spec.imagePullPolicy
  const usual = imageTag(image) === 'latest' ? 'Always' : 'IfNotPresent'
  const mounts = volumes.flatMap((name, i) => (mountNames(model).includes(name) ? [i] : []))
  const envCount = (spec.env?.length ?? 0) + (spec.envFrom?.length ?? 0)
  const rules = (spec.restartPolicyRules ?? []).flatMap(pickRule)
  const sleep = pickSleep(model, pod)
  return {
    name: cut(spec.name ?? ''),
    image,
    ...(policy !== usual && (policy === 'Always' || policy === 'IfNotPresent' || policy === 'Never')
      ? { imagePullPolicy: policy }
      : {}),
    ...pickRestartPolicy(spec.restartPolicy),
    ...(rules.length === 0 ? {} : { restartPolicyRules: rules }),
    ...pickProbe('startupProbe', spec.startupProbe),
    ...pickProbe('readinessProbe', spec.readinessProbe),
    ...pickProbe('livenessProbe', spec.livenessProbe),
    ...pickHook('postStart', spec.lifecycle?.postStart),
    ...pickHook('preStop', spec.lifecycle?.preStop),
    ...(sleep === undefined ? {} : { sleepSeconds: sleep }),
    ...(mounts.length === 0 ? {} : { mounts }),
    ...(envCount === 0 ? {} : { envCount }),
    ...pickResources(spec.resources),
  }
}

/** Registry, name and tag or digest. What stands before an @ that is no digest's, and after ? or #, is no part of an image. */
function pickImage(image: string): string {
  const bare = image.replace(/[?#][\s\S]*$/, '').replace(/^[\s\S]*@(?![A-Za-z0-9+._-]+:[0-9a-fA-F]{32,}$)/, '')
  return bare.slice(0, LONGEST_IMAGE)
}

function pickRestartPolicy(policy: string | undefined): Pick<LinkContainer, 'restartPolicy'> {
  return policy === 'Always' || policy === 'OnFailure' || policy === 'Never' ? { restartPolicy: policy } : {}
}

function pickRule({ action, exitCodes }: V1ContainerRestartRule): readonly LinkRestartRule[] {
  const operator = exitCodes?.operator
  if (action !== 'Restart' && action !== 'RestartAllContainers') return []
  return operator === 'In' || operator === 'NotIn' ? [{ action, operator, values: exitCodes?.values ?? [] }] : []
}

/** Only where the end of the container is told by its command, and never the command. */
function pickSleep({ list, spec }: ContainerModel, pod: PodModel): number | undefined {
  const ends =
    list === 'initContainers' ? spec.restartPolicy !== 'Always' : list === 'containers' && pod.runsToCompletion
  const { command, args } = spec as { command?: readonly unknown[]; args?: readonly unknown[] }
  const seconds = ends ? sleepSeconds(command, args) : undefined
  return seconds === undefined ? undefined : Math.round(seconds * 1000) / 1000
}

function mountNames({ spec }: ContainerModel): readonly string[] {
  return (spec.volumeMounts ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]))
}

/** A request that is its limit is left to the API's default. */
function pickResources(resources: V1ResourceRequirements | undefined): Pick<LinkContainer, 'requests' | 'limits'> {
  const { limits } = pickAmounts('limits', resources?.limits)
  const { requests } = pickAmounts('requests', resources?.requests)
  const own = Object.entries(requests ?? {}).filter(([name, amount]) => limits?.[name] !== amount)
  return {
    ...(own.length === 0 ? {} : { requests: Object.fromEntries(own) }),
    ...(limits === undefined ? {} : { limits }),
  }
}

function pickAmounts<K extends string>(
  key: K,
  amounts: Readonly<Record<string, unknown>> | undefined,
): { [key in K]?: LinkAmounts } {
  const picked = Object.entries((amounts ?? {}) as Readonly<Record<string, JsonValue>>).flatMap(([name, amount]) =>
    RESOURCE.test(name) && typeof amount === 'string' && QUANTITY.test(amount) ? [[name, amount] as const] : [],
  )
  return picked.length === 0 ? {} : ({ [key]: Object.fromEntries(picked) } as { [key in K]?: LinkAmounts })
}
