import { compareQuantities, milliValue, parseQuantity, ZERO_QUANTITY } from '../kube/quantity.ts'
import { asRecord } from '../kubectl/loose-json.ts'
import { checkOneOf, type FieldErrors, type Fields, fieldsAt, isSet, pairsAt, textAt, textsAt } from './field-errors.ts'
import { dnsLabel, dnsSubdomain } from './name-rules.ts'
import { validateAnnotations, validateLabels } from './validate-metadata.ts'
import { validateLabelSelector } from './validate-selectors.ts'

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod']
const CORE_CLAIM = 'PersistentVolumeClaim'

/** The claim that an ephemeral volume makes. Models ValidatePersistentVolumeClaimTemplate (v1.37). */
export function validateClaimTemplate(errors: FieldErrors, template: Fields, path: string): void {
  const metadata = fieldsAt(template, 'metadata') ?? {}
  validateAnnotations(errors, pairsAt(metadata, 'annotations'), `${path}.metadata.annotations`)
  validateLabels(errors, pairsAt(metadata, 'labels'), `${path}.metadata.labels`)
  for (const key of Object.keys(metadata))
    if (key !== 'annotations' && key !== 'labels' && isFilled(metadata[key]))
      errors.forbidden(`${path}.metadata.${key === 'uid' ? 'uID' : key}`, 'cannot be set')
  validateClaim(errors, fieldsAt(template, 'spec') ?? {}, `${path}.spec`)
}

function isFilled(value: unknown): boolean {
  return value !== '' && value !== 0 && value !== null && value !== undefined
}

function validateClaim(errors: FieldErrors, spec: Fields, path: string): void {
  const modes = textsAt(spec, 'accessModes')
  if (modes.length === 0) errors.required(`${path}.accessModes`, 'at least 1 access mode is required')
  validateLabelSelector(errors, fieldsAt(spec, 'selector'), `${path}.selector`)
  for (const mode of modes) checkOneOf(errors, `${path}.accessModes`, mode, ACCESS_MODES)
  const others = modes.filter((mode) => mode !== 'ReadWriteOncePod' && ACCESS_MODES.includes(mode))
  if (modes.includes('ReadWriteOncePod') && others.length > 0)
    errors.forbidden(`${path}.accessModes`, 'may not use ReadWriteOncePod with other access modes')
  checkStorage(errors, spec, `${path}.resources[storage]`)
  const className = textAt(spec, 'storageClassName')
  if (className !== '') errors.invalidEach(`${path}.storageClassName`, className, dnsSubdomain(className))
  if (isSet(spec, 'volumeMode'))
    checkOneOf(errors, `${path}.volumeMode`, textAt(spec, 'volumeMode'), ['Block', 'Filesystem'])
  checkDataSources(errors, spec, path)
  const attributes = textAt(spec, 'volumeAttributesClassName')
  if (attributes !== '') errors.invalidEach(`${path}.volumeAttributesClassName`, attributes, dnsSubdomain(attributes))
}

function checkStorage(errors: FieldErrors, spec: Fields, path: string): void {
  const text = asRecord(asRecord(spec.resources).requests).storage
  const amount = text === undefined ? undefined : parseQuantity(String(text).trim())
  if (amount === undefined) errors.required(path)
  else if (compareQuantities(amount, ZERO_QUANTITY) <= 0) errors.invalid(path, text, 'must be greater than zero')
  else if (milliValue(amount) % 1000n !== 0n) errors.invalid(path, text, 'must be an integer')
}

/** What is copied into the volume, in the older and in the newer field: both must mean the same. */
function checkDataSources(errors: FieldErrors, spec: Fields, path: string): void {
  const source = fieldsAt(spec, 'dataSource')
  const reference = fieldsAt(spec, 'dataSourceRef')
  const namespace = textAt(reference ?? {}, 'namespace')
  checkDataSource(errors, source, `${path}.dataSource`)
  checkDataSource(errors, reference, `${path}.dataSourceRef`)
  if (namespace !== '') errors.invalidEach(`${path}.dataSourceRef.namespace`, namespace, dnsLabel(namespace))
  if (source === undefined || reference === undefined) return
  if (namespace !== '') errors.invalid(path, {}, 'may not be specified when dataSourceRef.namespace is specified')
  else if (['apiGroup', 'kind', 'name'].some((field) => source[field] !== reference[field]))
    errors.invalid(path, {}, 'must match dataSourceRef')
}

function checkDataSource(errors: FieldErrors, source: Fields | undefined, path: string): void {
  if (source === undefined) return
  if (textAt(source, 'name') === '') errors.required(`${path}.name`)
  const kind = textAt(source, 'kind')
  if (kind === '') errors.required(`${path}.kind`)
  const group = textAt(source, 'apiGroup')
  if (group !== '') errors.invalidEach(`${path}.apiGroup`, group, dnsSubdomain(group))
  if (group === '' && kind !== CORE_CLAIM)
    errors.invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup")
}
