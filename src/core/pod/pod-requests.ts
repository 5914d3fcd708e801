import {
  addQuantities,
  compareQuantities,
  formatQuantity,
  parseQuantity,
  type Quantity,
  ZERO_QUANTITY,
} from '../kube/quantity.ts'
import type { ContainerModel, PodModel } from './pod-model.ts'
import { podResources, type ResourceSpec } from './pod-resources.ts'

/** What a pod requests of one resource, and what decided it. */
export interface ResourceTotal {
  readonly resource: string
  /** Canonical text, overhead included. */
  readonly amount: string
  /** pod: set for the whole pod; init-step: an init's step needs more than what runs later; sum: mains and sidecars. */
  readonly from: 'pod' | 'init-step' | 'sum'
  /** The init container of the largest step, for `init-step`. */
  readonly step: string
  /** The containers of the sum that ask for it. */
  readonly terms: readonly { readonly name: string; readonly amount: string }[]
  readonly overhead: string | undefined
}

/**
 * What the scheduler counts for a pod, resource by resource: the larger of (mains + sidecars) and of the largest init step
 * (that init with the sidecars before it), a pod-level amount instead where there is one, plus overhead. Total.
 */
export function sumRequests(pod: PodModel): readonly ResourceTotal[] {
  const { requests } = podResources(pod.spec as ResourceSpec, true)
  return [...requests.keys()].sort().map((resource) => totalOf(pod, resource, requests.get(resource) ?? ZERO_QUANTITY))
}

function totalOf(pod: PodModel, resource: string, total: Quantity): ResourceTotal {
  const running = [...pod.initContainers.filter(({ role }) => role === 'sidecar'), ...pod.containers]
  const sum = add(running.map((container) => requestOf(container, resource)))
  let step = { name: '', amount: ZERO_QUANTITY }
  let sidecars = ZERO_QUANTITY
  for (const container of pod.initContainers) {
    const own = requestOf(container, resource)
    const needs = addQuantities(sidecars, own)
    if (container.role === 'sidecar') sidecars = needs
    if (compareQuantities(needs, step.amount) > 0) step = { name: container.name, amount: needs }
  }
  const overhead = quantityOf(pod.spec.overhead?.[resource])
  const { requests, limits } = pod.spec.resources ?? {}
  const isStep = compareQuantities(step.amount, sum) > 0
  // A limit of the pod is its request too where no container has one.
  const given = requests?.[resource] ?? (!isStep && sum.unscaled === 0n ? limits?.[resource] : undefined)
  return {
    resource,
    amount: formatQuantity(total),
    from: quantityOf(given) !== undefined ? 'pod' : isStep ? 'init-step' : 'sum',
    step: step.name,
    terms: running.flatMap((container) => {
      const amount = requestOf(container, resource)
      return amount.unscaled === 0n ? [] : [{ name: container.name, amount: formatQuantity(amount) }]
    }),
    overhead: overhead === undefined ? undefined : formatQuantity(overhead),
  }
}

function requestOf(container: ContainerModel, resource: string): Quantity {
  return quantityOf(container.spec.resources?.requests?.[resource]) ?? ZERO_QUANTITY
}

function quantityOf(amount: unknown): Quantity | undefined {
  return typeof amount === 'string' ? parseQuantity(amount) : undefined
}

function add(amounts: readonly Quantity[]): Quantity {
  return amounts.reduce(addQuantities, ZERO_QUANTITY)
}
