import { isAtLeast } from '../kube/kubernetes-version.ts'
import { utf8Length } from '../source/utf8-length.ts'
import {
  checkRequiredOneOf,
  type FieldErrors,
  type Fields,
  isTrue,
  listAt,
  pairsAt,
  textAt,
  textsAt,
} from './field-errors.ts'
import { dnsLabel, dnsSubdomain, labelKey, labelValue, namePrefix } from './name-rules.ts'
import type { Rules } from './rules.ts'

const MOST_ANNOTATION_BYTES = 256 * 1024
const MOST_MANAGER_BYTES = 128
const OPERATIONS = ['Apply', 'Update']
const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion']

/** Checks a pod's metadata as given (the namespace already filled in). Models apimachinery ValidateObjectMeta (v1.37). */
export function validateMetadata(errors: FieldErrors, meta: Fields, path: string, rules: Rules): void {
  const name = textAt(meta, 'name')
  const generateName = textAt(meta, 'generateName')
  if (generateName !== '') errors.invalidEach(`${path}.generateName`, generateName, namePrefix(generateName))
  if (name === '') errors.required(`${path}.name`, 'name or generateName is required')
  else errors.invalidEach(`${path}.name`, name, dnsSubdomain(name))
  const namespace = textAt(meta, 'namespace')
  errors.invalidEach(`${path}.namespace`, namespace, dnsLabel(namespace))
  validateLabels(errors, pairsAt(meta, 'labels'), `${path}.labels`)
  validateAnnotations(errors, pairsAt(meta, 'annotations'), `${path}.annotations`)
  validateOwners(errors, listAt(meta, 'ownerReferences'), `${path}.ownerReferences`, rules)
  validateFinalizers(errors, textsAt(meta, 'finalizers'), `${path}.finalizers`)
  validateManagedFields(errors, listAt(meta, 'managedFields'), `${path}.managedFields`, rules)
}

export function validateLabels(
  errors: FieldErrors,
  labels: readonly (readonly [string, string])[],
  path: string,
): void {
  for (const [key, value] of labels) {
    errors.invalidEach(path, key, labelKey(key))
    errors.invalidEach(path, value, labelValue(value))
  }
}

export function validateAnnotations(
  errors: FieldErrors,
  annotations: readonly (readonly [string, string])[],
  path: string,
): void {
  let bytes = 0
  for (const [key, value] of annotations) {
    errors.invalidEach(path, key, labelKey(key.toLowerCase()))
    bytes += utf8Length(key) + utf8Length(value)
  }
  if (bytes > MOST_ANNOTATION_BYTES) errors.tooLong(path, MOST_ANNOTATION_BYTES)
}

function validateOwners(errors: FieldErrors, owners: readonly Fields[], path: string, rules: Rules): void {
  const isNew = isAtLeast(rules.kubernetes, '1.37')
  let controller = ''
  for (const [i, owner] of owners.entries()) {
    const at = isNew ? `${path}[${i}]` : path
    for (const field of ['apiVersion', 'kind', 'name', 'uid']) {
      const value = textAt(owner, field)
      if (value !== '') continue
      if (isNew) errors.required(`${at}.${field}`, 'must not be empty')
      else
        errors.invalid(
          `${at}.${field}`,
          value,
          field === 'apiVersion' ? 'version must not be empty' : 'must not be empty',
        )
    }
    const apiVersion = textAt(owner, 'apiVersion')
    if (apiVersion !== '' && !/^([^/]*\/)?[^/]+$/.test(apiVersion))
      errors.invalid(`${at}.apiVersion`, apiVersion, 'must be <group>/<version> or <version>')
    // Of what is no version at all older servers read no kind either.
    if (!isNew && apiVersion.split('/').length > 2 && textAt(owner, 'kind') !== '')
      errors.invalid(`${at}.kind`, '', 'must not be empty')
    if (apiVersion === 'v1' && textAt(owner, 'kind') === 'Event')
      errors.invalid(at, owner, '/v1, Kind=Event is disallowed from being an owner')
    if (!isTrue(owner, 'controller')) continue
    const own = `${textAt(owner, 'kind')}/${textAt(owner, 'name')}`
    if (controller === '') controller = own
    else
      errors.invalid(
        path,
        owners,
        `Only one reference can have Controller set to true. Found "true" in references for ${controller} and ${own}`,
      )
  }
}

function validateFinalizers(errors: FieldErrors, finalizers: readonly string[], path: string): void {
  for (const [i, finalizer] of finalizers.entries()) {
    errors.invalidEach(path, finalizer, labelKey(finalizer))
    if (!finalizer.includes('/') && !STANDARD_FINALIZERS.includes(finalizer))
      errors.invalid(`${path}[${i}]`, finalizer, 'name is neither a standard finalizer name nor is it fully qualified')
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion'))
    errors.invalid(path, finalizers, 'finalizer orphan and foregroundDeletion cannot be both set')
}

function validateManagedFields(
  errors: FieldErrors,
  entries: readonly Fields[],
  path: string,
  { kubernetes }: Rules,
): void {
  for (const [i, entry] of entries.entries()) {
    const at = `${path}[${i}]`
    const operation = textAt(entry, 'operation')
    if (isAtLeast(kubernetes, '1.37')) checkRequiredOneOf(errors, `${at}.operation`, operation, OPERATIONS)
    else if (!OPERATIONS.includes(operation))
      errors.invalid(`${at}.operation`, operation, 'must be `Apply` or `Update`')
    const type = textAt(entry, 'fieldsType')
    if (type !== '' && type !== 'FieldsV1') errors.invalid(`${at}.fieldsType`, type, 'must be `FieldsV1`')
    const manager = textAt(entry, 'manager')
    if (utf8Length(manager) > MOST_MANAGER_BYTES) errors.tooLong(`${at}.manager`, MOST_MANAGER_BYTES)
    if (/[^\P{C}]/u.test(manager)) errors.invalid(`${at}.manager`, manager, 'should only contain printable characters')
  }
}
