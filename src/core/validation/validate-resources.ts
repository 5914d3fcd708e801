import { compareQuantities, formatQuantity, milliValue, parseQuantity, type Quantity } from '../kube/quantity.ts'
import { asList, asRecord } from '../kubectl/loose-json.ts'
import { completePodLevel, podResources, type ResourceSpec } from '../pod/pod-resources.ts'
import { type FieldErrors, type Fields, fieldsAt, isSet, listAt, textAt } from './field-errors.ts'
import { dnsLabel, labelKey, type NameRule } from './name-rules.ts'

const HUGE_PAGES = 'hugepages-'
const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage']
const POD_RESOURCES = ['cpu', 'memory']
const COUNTED = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]
const STANDARD = [
  ...CONTAINER_RESOURCES,
  ...CONTAINER_RESOURCES.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  ...COUNTED,
  'storage',
  'requests.storage',
]

const isHugePages = (name: string): boolean => name.startsWith(HUGE_PAGES)
const isNative = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/')
const mayOvercommit = (name: string): boolean => isNative(name) && !isHugePages(name)
const isExtended = (name: string): boolean =>
  !isNative(name) && !name.startsWith('requests.') && labelKey(`requests.${name}`).length === 0

const standardName: NameRule = (name) => {
  const wrong = labelKey(name)
  if (wrong.length > 0 || name.includes('/') || STANDARD.includes(name) || isHugePages(name)) return wrong
  return ['must be a standard resource type or fully qualified']
}

const containerName: NameRule = (name) => {
  const wrong = standardName(name)
  if (!name.includes('/'))
    return CONTAINER_RESOURCES.includes(name) || isHugePages(name)
      ? wrong
      : [...wrong, 'must be a standard resource for containers']
  return isNative(name) || isExtended(name) ? wrong : [...wrong, "doesn't follow extended resource name standard"]
}

type CheckName = (errors: FieldErrors, field: string, name: string) => void

const checkContainerName: CheckName = (errors, field, name) => errors.invalidEach(field, name, containerName(name))

const checkPodName: CheckName = (errors, field, name) => {
  const wrong = standardName(name)
  errors.invalidEach(field, name, wrong)
  if (wrong.length === 0 && !POD_RESOURCES.includes(name) && !isHugePages(name))
    errors.notSupported(field, name, [...POD_RESOURCES, HUGE_PAGES].sort())
}

type Amounts = readonly (readonly [string, Quantity])[]

function amountsAt(requirements: Fields, list: string): Amounts {
  return Object.entries(asRecord(requirements[list])).flatMap(([name, text]) => {
    const amount = parseQuantity(String(text))
    return amount === undefined ? [] : [[name, amount] as const]
  })
}

/** The resources of a container. Models pkg/apis/core/validation ValidateContainerResourceRequirements (v1.37). */
export function validateContainerResources(
  errors: FieldErrors,
  requirements: Fields,
  claims: ReadonlySet<string> | undefined,
  path: string,
): void {
  const [limits, requests] = [amountsAt(requirements, 'limits'), amountsAt(requirements, 'requests')]
  checkRequirements(errors, limits, requests, path, checkContainerName)
  validateClaims(errors, listAt(requirements, 'claims'), claims, `${path}.claims`)
}

/** What running the pod costs beside its containers: checked as limits. */
export function validateOverhead(errors: FieldErrors, overhead: unknown, path: string): void {
  checkRequirements(errors, amountsAt({ limits: overhead }, 'limits'), [], path, checkContainerName)
}

function checkRequirements(
  errors: FieldErrors,
  limits: Amounts,
  requests: Amounts,
  path: string,
  checkName: CheckName,
): void {
  const limitOf = new Map(limits)
  for (const [name, limit] of limits) checkAmount(errors, name, limit, `${path}.limits[${name}]`, checkName)
  for (const [name, request] of requests) {
    checkAmount(errors, name, request, `${path}.requests[${name}]`, checkName)
    const limit = limitOf.get(name)
    if (limit === undefined) {
      if (!mayOvercommit(name)) errors.required(`${path}.limits`, 'Limit must be set for non overcommitable resources')
      continue
    }
    const order = compareQuantities(request, limit)
    const rule = order !== 0 && !mayOvercommit(name) ? 'equal to' : order > 0 ? 'less than or equal to' : ''
    if (rule !== '')
      errors.invalid(
        `${path}.requests`,
        formatQuantity(request),
        `must be ${rule} ${name} limit of ${formatQuantity(limit)}`,
      )
  }
  const names = [...limits, ...requests].map(([name]) => name)
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory'))
    errors.forbidden(path, 'HugePages require cpu or memory')
}

function checkAmount(errors: FieldErrors, name: string, amount: Quantity, field: string, checkName: CheckName): void {
  checkName(errors, field, name)
  const text = formatQuantity(amount)
  if (amount.unscaled < 0n) errors.invalid(field, text, 'must be greater than or equal to 0')
  if ((COUNTED.includes(name) || isExtended(name)) && milliValue(amount) % 1000n !== 0n)
    errors.invalid(field, text, 'must be an integer')
  if (!isHugePages(name)) return
  const page = parseQuantity(name.slice(HUGE_PAGES.length))
  const isSize = page !== undefined && page.unscaled > 0n && milliValue(page) % 1000n === 0n
  if (!isSize || wholeUp(amount) % wholeUp(page) !== 0n)
    errors.invalid(field, text, `${text} is not positive integer multiple of ${name}`)
}

/** Rounded up, away from zero, to a whole number. */
function wholeUp(amount: Quantity): bigint {
  const milli = milliValue(amount)
  const rest = milli % 1000n
  return (milli - rest) / 1000n + (rest === 0n ? 0n : rest < 0n ? -1n : 1n)
}

function validateClaims(
  errors: FieldErrors,
  claims: readonly Fields[],
  known: ReadonlySet<string> | undefined,
  path: string,
): void {
  if (known === undefined) return
  const seen = new Set<string>()
  for (const [i, claim] of claims.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(claim, 'name')
    const request = textAt(claim, 'request')
    if (name === '') {
      errors.required(at)
      continue
    }
    checkClaimOnce(errors, name, request, seen, at)
    if (!known.has(name))
      errors.notFound(
        at,
        name,
        known.size === 0
          ? 'must be one of the names in pod.spec.resourceClaims which is empty'
          : `must be one of the names in pod.spec.resourceClaims: ${[...known].sort().join(', ')}`,
      )
  }
}

/** A whole claim and a request of it overlap. */
function checkClaimOnce(errors: FieldErrors, name: string, request: string, seen: Set<string>, path: string): void {
  if (seen.has(name)) return errors.duplicate(path, name)
  const whole = request === '' ? name : `${name}/${request}`
  if (request !== '') errors.invalidEach(`${path}.request`, request, dnsLabel(request))
  if (seen.has(whole)) errors.duplicate(path, whole)
  else if (request === '') for (const one of seen) if (one.startsWith(`${name}/`)) errors.duplicate(path, name)
  seen.add(whole)
}

/** The resources of the whole pod against those of its containers. Models validatePodResources (v1.37). */
export function validatePodResources(
  errors: FieldErrors,
  spec: Fields,
  claims: ReadonlySet<string> | undefined,
  path: string,
): void {
  const written = fieldsAt(spec, 'resources')
  if (written === undefined) return
  if (textAt(fieldsAt(spec, 'os') ?? {}, 'name') === 'windows')
    return errors.forbidden(path, 'may not be set for a windows pod')
  const { requests, limits } = completePodLevel(spec as ResourceSpec)
  const { containerRequests, containerLimits } = podResources(spec as ResourceSpec, true)
  if (isSet(written, 'claims')) errors.forbidden(`${path}.claims`, 'claims may not be set for Resources at pod-level')
  checkRequirements(errors, [...limits], [...requests], path, checkPodName)
  validateClaims(errors, listAt(written, 'claims'), claims, `${path}.claims`)
  checkAtLeast(errors, requests, containerRequests, `${path}.requests`)
  checkAtLeast(errors, limits, new Map([...containerLimits].filter(([name]) => isHugePages(name))), `${path}.limits`)
  checkContainerLimits(errors, spec, limits, path)
}

/** What the pod has is enough for its containers together. */
function checkAtLeast(
  errors: FieldErrors,
  ofPod: ReadonlyMap<string, Quantity>,
  ofContainers: ReadonlyMap<string, Quantity>,
  path: string,
): void {
  for (const [name, needed] of ofContainers) {
    const given = ofPod.get(name)
    if (given !== undefined && compareQuantities(needed, given) > 0)
      errors.invalid(
        `${path}[${name}]`,
        formatQuantity(given),
        `must be greater than or equal to aggregate container ${path.slice(path.lastIndexOf('.') + 1)} of ${formatQuantity(needed)}`,
      )
  }
}

function checkContainerLimits(
  errors: FieldErrors,
  spec: Fields,
  limits: ReadonlyMap<string, Quantity>,
  path: string,
): void {
  for (const [i, container] of asList(spec.containers).map(asRecord).entries()) {
    for (const [name, limit] of amountsAt(fieldsAt(container, 'resources') ?? {}, 'limits')) {
      const most = limits.get(name)
      if (most === undefined || compareQuantities(limit, most) <= 0) continue
      errors.invalid(
        `${path}.containers[${i}][${name}].limits`,
        formatQuantity(limit),
        `must be less than or equal to pod limits of ${formatQuantity(most)}`,
      )
    }
  }
}
