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

/**
 * What a pod asks for. Of a spec as typed with `isStored`: as the API server stores it (a container's missing request is
 * its limit, amounts are rounded up to thousandths, pod-level amounts are completed). Total.
 * Models component-helpers resource/helpers.go PodRequests, PodLimits and pkg/apis/core/v1/helper/qos ComputePodQOS (v1.37).
 */
export function podResources(spec: ResourceSpec, isStored: boolean): PodResources {
  const pod = isStored ? storedAmounts(spec) : readAmounts(spec)
  const containerRequests = aggregate(pod, 'requests')
  const containerLimits = aggregate(pod, 'limits')
  const overhead = amountsOf(spec.overhead)
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
 * The pod-level amounts as the API server completes them. Where every container has a limit, the pod's is their effective
 * limit, at least its request; then, of a pod with limits, a request is what the containers effectively request (if the pod
 * has any request), else the pod's limit where no container requests it. Models pkg/apis/core/v1 SetDefaults_Pod (v1.37).
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
  return spec.resources === undefined ? pod : { ...pod, own: completed(pod) }
}

function completed(pod: PodAmounts): OwnAmounts {
  const requests = new Map(pod.own.requests)
  const limits = new Map(pod.own.limits)
  if (requests.size + limits.size === 0) return pod.own
  const all = [...pod.containers, ...pod.inits]
  for (const [name, limit] of aggregate(pod, 'limits')) {
    if (limits.has(name) || !QOS_RESOURCES.includes(name) || !all.every((one) => one.limits.has(name))) continue
    const request = requests.get(name)
    limits.set(name, request !== undefined && compareQuantities(request, limit) > 0 ? request : limit)
  }
  if (limits.size === 0) return pod.own
  const requested = aggregate(pod, 'requests')
  if (requests.size > 0)
    for (const [name, request] of requested)
      if (!requests.has(name) && QOS_RESOURCES.includes(name)) requests.set(name, request)
  for (const [name, limit] of limits)
    if (!requests.has(name) && !requested.has(name) && isPodLevelResource(name)) requests.set(name, limit)
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
  return QOS_RESOURCES.includes(name) || name.startsWith('hugepages-')
}

function qosClassOf(pod: PodAmounts): PodResources['qosClass'] {
  const requests = new Map<string, Quantity>()
  const limits = new Map<string, Quantity>()
  const isPodLevel = podLevel(pod, 'requests').size + podLevel(pod, 'limits').size > 0
  let isGuaranteed = true
  for (const source of isPodLevel ? [pod.own] : [...pod.containers, ...pod.inits]) {
    addAll(requests, counted(source.requests))
    const own = counted(source.limits)
    addAll(limits, own)
    const isLimited = QOS_RESOURCES.every((name) => own.has(name))
    if (!isLimited && !(isPodLevel && source.limits.size === 0)) isGuaranteed = false
  }
  if (requests.size === 0 && limits.size === 0) return 'BestEffort'
  const areEqual = [...requests].every(([name, amount]) => {
    const limit = limits.get(name)
    return limit !== undefined && compareQuantities(limit, amount) === 0
  })
  return isGuaranteed && areEqual && requests.size === limits.size ? 'Guaranteed' : 'Burstable'
}

/** Of cpu and memory what is above zero. */
function counted(amounts: Amounts): Amounts {
  return new Map(
    [...amounts].filter(
      ([name, amount]) => QOS_RESOURCES.includes(name) && compareQuantities(amount, ZERO_QUANTITY) > 0,
    ),
  )
}

function amountsOf(list: Readonly<Record<string, unknown>> | undefined): Amounts {
  return new Map(
    Object.entries(list ?? {}).flatMap(([name, amount]) => {
      const isText = typeof amount === 'string' || typeof amount === 'number'
      const quantity = isText ? parseQuantity(String(amount).trim()) : undefined
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
