import { compareQuantities, formatQuantity, parseQuantity, ZERO_QUANTITY } from '../kube/quantity.ts'
import { type FieldErrors, type Fields, textAt } from './field-errors.ts'
import { labelKey } from './name-rules.ts'

export const ENV_FIELD_PATHS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]
export const VOLUME_FIELD_PATHS = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
]
/** Labels that downward API paths may name at all. */
const CONVERTIBLE = new Set([
  ...ENV_FIELD_PATHS,
  ...VOLUME_FIELD_PATHS,
  'spec.restartPolicy',
  'spec.schedulerName',
  'status.phase',
  'spec.host',
])
const SUBSCRIPTED = /^(.*)\['(.*)'\]$/s

/** Models pkg/apis/core/validation validateObjectFieldSelector (v1.37). */
export function checkFieldSelector(
  errors: FieldErrors,
  selector: Fields,
  allowed: readonly string[],
  path: string,
): void {
  const version = textAt(selector, 'apiVersion')
  const fieldPath = textAt(selector, 'fieldPath')
  if (version === '') return errors.required(`${path}.apiVersion`)
  if (fieldPath === '') return errors.required(`${path}.fieldPath`)
  const refuse = (why: string) => errors.invalid(`${path}.fieldPath`, fieldPath, `error converting fieldPath: ${why}`)
  if (version !== 'v1') return refuse(`unsupported pod version: ${version}`)
  const [, name, key] = SUBSCRIPTED.exec(fieldPath) ?? []
  if (name !== undefined && key !== undefined) {
    if (name === 'metadata.annotations') errors.invalidEach(path, key, labelKey(key.toLowerCase()))
    else if (name === 'metadata.labels') errors.invalidEach(path, key, labelKey(key))
    else refuse(`field label does not support subscript: ${fieldPath}`)
    return
  }
  if (!CONVERTIBLE.has(fieldPath)) return refuse(`field label not supported: ${fieldPath}`)
  const internal = fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath
  if (!allowed.includes(internal)) errors.notSupported(`${path}.fieldPath`, internal, allowed)
}

const RESOURCES = ['cpu', 'ephemeral-storage', 'memory']
const RESOURCE_PATHS = ['limits', 'requests'].flatMap((list) => RESOURCES.map((name) => `${list}.${name}`))
const HUGE_PAGES = /^(limits|requests)\.hugepages-/
const CPU_DIVISORS = ['1m', '1']
const BYTE_DIVISORS = [
  '1',
  ...['k', 'M', 'G', 'T', 'P', 'E'].flatMap((unit) => [`1${unit}`, `1${unit.toUpperCase()}i`]),
]

/** Models validateContainerResourceFieldSelector (v1.37); a volume must say whose resource it is. */
export function checkResourceSelector(errors: FieldErrors, selector: Fields, path: string, isVolume: boolean): void {
  const resource = textAt(selector, 'resource')
  if (isVolume && textAt(selector, 'containerName') === '') errors.required(`${path}.containerName`)
  else if (resource === '') errors.required(`${path}.resource`)
  else if (!RESOURCE_PATHS.includes(resource) && !HUGE_PAGES.test(resource))
    errors.notSupported(`${path}.resource`, resource, RESOURCE_PATHS)
  checkDivisor(errors, resource, textAt(selector, 'divisor'), path)
}

function checkDivisor(errors: FieldErrors, resource: string, text: string, path: string): void {
  const divisor = parseQuantity(text)
  if (divisor === undefined || compareQuantities(divisor, ZERO_QUANTITY) === 0) return
  const name = resource.replace(/^(limits|requests)\./, '')
  const allowed = name === 'cpu' ? CPU_DIVISORS : BYTE_DIVISORS
  const isKnown = RESOURCE_PATHS.includes(resource) || HUGE_PAGES.test(resource)
  if (!isKnown || allowed.includes(formatQuantity(divisor))) return
  const words = name === 'cpu' ? '1m and 1' : '1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei'
  const whose =
    name === 'ephemeral-storage' ? 'local ephemeral storage' : HUGE_PAGES.test(resource) ? 'hugepages' : name
  errors.invalid(`${path}.divisor`, resource, `only divisor's values ${words} are supported with the ${whose} resource`)
}
