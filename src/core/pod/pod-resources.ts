import {
  addQuantities,
  compareQuantities,
  parseQuantity,
  type Quantity,
  roundUpToMilli,
  ZERO_QUANTITY,
} from '../kube/quantity.ts'

/** Amounts by resource name. */
export type Amounts = ReadonlyMap<string, Quantity>

export interface PodResources {
  /** What the scheduler counts: sidecars, the largest init step, pod-level amounts and overhead. */
  readonly requests: Amounts
  readonly limits: Amounts
  /** The same without overhead and without pod-level amounts. */
  readonly containerRequests: Amounts
  readonly containerLimits: Amounts
  readonly qosClass: 'Guaranteed' | 'Burstable' | 'BestEffort'
}

/** The fields of a pod spec that are read here; an amount that is none does not count. */
export interface ResourceSpec {
  readonly containers?: readonly ResourceContainer[]
  readonly initContainers?: readonly ResourceContainer[]
  readonly ephemeralContainers?: readonly unknown[]
  readonly resources?: ResourceLists | undefined
  readonly overhead?: Readonly<Record<string, unknown>>
}

interface ResourceContainer {
  readonly restartPolicy?: string
  readonly resources?: ResourceLists | undefined
}

interface ResourceLists {
  readonly requests?: Readonly<Record<string, unknown>>
  readonly limits?: Readonly<Record<string, unknown>>
}

const QOS_RESOURCES = ['cpu', 'memory']
const HUGE_PAGES = 'hugepages-'

/**
 * What a pod asks for. Of a spec as typed with `isStored`: as the API server stores it (a container's missing request is
 * its limit, amounts are rounded up to thousandths, pod-level amounts are completed). null is nothing. Total.
 * Models component-helpers resource/helpers.go PodRequests, PodLimits and pkg/apis/core/v1/helper/qos ComputePodQOS (v1.37).
 */
export function podResources(spec: ResourceSpec, isStored: boolean): PodResources {
  const pod = isStored ? storedAmounts(spec) : readAmounts(spec)
  const containerRequests = aggregate(pod, 'requests')
  const containerLimits = aggregate(pod, 'limits')
  const typedOverhead = amountsOf(spec.overhead)
  const overhead = isStored ? rounded(typedOverhead) : typedOverhead
  const requests = new Map([...containerRequests, ...podLevel(pod, 'requests')])
  addAll(requests, overhead)
  const limits = new Map([...containerLimits, ...podLevel(pod, 'limits')])
  for (const [name, amount] of overhead) {
    const limit = limits.get(name)
    if (limit !== undefined && limit.unscaled !== 0n) limits.set(name, addQuantities(limit, amount))
  }
  return { requests, limits, containerRequests, containerLimits, qosClass: qosClassOf(pod) }
}

/**
 * The pod-level amounts as the API server completes them, of a pod that has any: hugepages are limited to what the containers
 * may use; a request is what the containers effectively request, else the limit; a limit is the containers' effective limit
 * where each has one, at least the request. Models pkg/api/pod/util.go DefaultPodLevelResources (v1.37).
 */
export function completePodLevel(spec: ResourceSpec): OwnAmounts {
  return storedAmounts(spec).own
}

interface OwnAmounts {
  readonly requests: Amounts
  readonly limits: Amounts
}

interface ContainerAmounts extends OwnAmounts {
  readonly isSidecar: boolean
}

/** The amounts of a pod, read once. */
interface PodAmounts {
  readonly own: OwnAmounts
  readonly containers: readonly ContainerAmounts[]
  readonly inits: readonly ContainerAmounts[]
}

function readAmounts({ resources, containers = [], initContainers = [] }: ResourceSpec): PodAmounts {
  const read = ({ restartPolicy, resources }: ResourceContainer): ContainerAmounts => ({
    isSidecar: restartPolicy === 'Always',
    requests: amountsOf(resources?.requests),
    limits: amountsOf(resources?.limits),
  })
  return { own: read({ resources }), containers: containers.map(read), inits: initContainers.map(read) }
}

function storedAmounts(spec: ResourceSpec): PodAmounts {
  const typed = readAmounts(spec)
  const store = (amounts: ContainerAmounts): ContainerAmounts => {
    const limits = rounded(amounts.limits)
    return { ...amounts, limits, requests: new Map([...limits, ...rounded(amounts.requests)]) }
  }
  const pod = {
    own: { requests: rounded(typed.own.requests), limits: rounded(typed.own.limits) },
    containers: typed.containers.map(store),
    inits: typed.inits.map(store),
  }
  return spec.resources === undefined
    ? pod
    : { ...pod, own: completed(pod, (spec.ephemeralContainers ?? []).length > 0) }
}

/** An ephemeral container has no limit, and so keeps the pod from having one made. */
function completed(pod: PodAmounts, hasEphemerals: boolean): OwnAmounts {
  const requests = new Map(pod.own.requests)
  const limits = new Map(pod.own.limits)
  if (requests.size + limits.size === 0) return pod.own
  const ofContainers = aggregate(pod, 'limits')
  for (const [name, limit] of ofContainers)
    if (name.startsWith(HUGE_PAGES) && !requests.has(name) && !limits.has(name)) limits.set(name, limit)
  for (const [name, request] of aggregate(pod, 'requests'))
    if (QOS_RESOURCES.includes(name) && !requests.has(name)) requests.set(name, request)
  for (const [name, limit] of limits) if (isPodLevelResource(name) && !requests.has(name)) requests.set(name, limit)
  const all = [...pod.containers, ...pod.inits]
  for (const [name, request] of requests) {
    const limit = ofContainers.get(name)
    if (limit === undefined || limits.has(name) || !isPodLevelResource(name)) continue
    if (!hasEphemerals && all.every((one) => one.limits.has(name)))
      limits.set(name, compareQuantities(request, limit) > 0 ? request : limit)
  }
  return { requests, limits }
}

function rounded(amounts: Amounts): Amounts {
  return new Map([...amounts].map(([name, amount]) => [name, roundUpToMilli(amount)]))
}

/** The larger, resource by resource, of (mains + sidecars) and of each init's step: that init with the sidecars before it. */
function aggregate({ containers, inits }: PodAmounts, list: keyof OwnAmounts): Amounts {
  const running = new Map<string, Quantity>()
  for (const container of containers) addAll(running, container[list])
  const sidecars = new Map<string, Quantity>()
  const largestStep = new Map<string, Quantity>()
  for (const init of inits) {
    const step = new Map(init[list])
    addAll(step, sidecars)
    if (init.isSidecar) {
      addAll(running, init[list])
      addAll(sidecars, init[list])
    }
    raise(largestStep, init.isSidecar ? sidecars : step)
  }
  raise(running, largestStep)
  return running
}

function podLevel({ own }: PodAmounts, list: keyof OwnAmounts): Amounts {
  return new Map([...own[list]].filter(([name]) => isPodLevelResource(name)))
}

function isPodLevelResource(name: string): boolean {
  return QOS_RESOURCES.includes(name) || name.startsWith(HUGE_PAGES)
}

type QosClass = PodResources['qosClass']

function qosClassOf(pod: PodAmounts): QosClass {
  const isPodLevel = podLevel(pod, 'requests').size + podLevel(pod, 'limits').size > 0
  return commonClass((isPodLevel ? [pod.own] : [...pod.containers, ...pod.inits]).map(classOf))
}

/** Of cpu and memory: both asked for exactly as limited, neither asked for, or anything else. */
function classOf({ requests, limits }: OwnAmounts): QosClass {
  return commonClass(
    QOS_RESOURCES.map((name) => {
      const request = requests.get(name) ?? ZERO_QUANTITY
      if (compareQuantities(request, limits.get(name) ?? ZERO_QUANTITY) !== 0) return 'Burstable'
      return request.unscaled === 0n ? 'BestEffort' : 'Guaranteed'
    }),
  )
}

function commonClass(classes: readonly QosClass[]): QosClass {
  const first = classes[0] ?? 'BestEffort'
  return classes.every((one) => one === first) ? first : 'Burstable'
}

function amountsOf(list: Readonly<Record<string, unknown>> | undefined): Amounts {
  return new Map(
    Object.entries(list ?? {}).flatMap(([name, amount]) => {
      const isText = typeof amount === 'string' || typeof amount === 'number'
      const quantity = amount === null ? ZERO_QUANTITY : isText ? parseQuantity(String(amount).trim()) : undefined
      return quantity === undefined ? [] : [[name, quantity] as const]
    }),
  )
}

function addAll(to: Map<string, Quantity>, amounts: Amounts): void {
  for (const [name, amount] of amounts) {
    const before = to.get(name)
    to.set(name, before === undefined ? amount : addQuantities(before, amount))
  }
}

function raise(to: Map<string, Quantity>, amounts: Amounts): void {
  for (const [name, amount] of amounts) {
    const before = to.get(name)
    if (before === undefined || compareQuantities(amount, before) > 0) to.set(name, amount)
  }
}
