import { type FieldErrors, type Fields, fieldsAt, isSet, listAt, numberAt, textAt } from './field-errors.ts'
import { checkFieldSelector, checkResourceSelector, VOLUME_FIELD_PATHS } from './field-selectors.ts'
import { dnsLabel, dnsSubdomain } from './name-rules.ts'
import { checkFilePath } from './path-rules.ts'
import type { Rules } from './rules.ts'
import type { SourceCheck } from './validate-disk-sources.ts'
import { validateLabelSelector } from './validate-selectors.ts'

const MODE_WORDS = 'must be a number between 0 and 0777 (octal), both inclusive'
const MOST_MODE = 0o777

function checkMode(errors: FieldErrors, source: Fields, key: string, path: string): void {
  const mode = numberAt(source, key)
  if (mode < 0 || mode > MOST_MODE) errors.invalid(`${path}.${key}`, mode, MODE_WORDS)
}

function checkItems(errors: FieldErrors, items: readonly Fields[], path: string): void {
  for (const [i, item] of items.entries()) {
    const at = `${path}[${i}]`
    if (textAt(item, 'key') === '') errors.required(`${at}.key`)
    if (textAt(item, 'path') === '') errors.required(`${at}.path`)
    checkFilePath(errors, `${at}.path`, textAt(item, 'path'))
    checkMode(errors, item, 'mode', at)
  }
}

/** The API server names no index here. */
function checkDownwardFile(errors: FieldErrors, file: Fields, path: string): void {
  const name = textAt(file, 'path')
  if (name === '') errors.required(`${path}.path`)
  checkFilePath(errors, `${path}.path`, name)
  const fieldRef = fieldsAt(file, 'fieldRef')
  const resourceFieldRef = fieldsAt(file, 'resourceFieldRef')
  if (fieldRef !== undefined) {
    checkFieldSelector(errors, fieldRef, VOLUME_FIELD_PATHS, `${path}.fieldRef`)
    if (resourceFieldRef !== undefined)
      errors.invalid(path, 'resource', 'fieldRef and resourceFieldRef can not be specified simultaneously')
  } else if (resourceFieldRef !== undefined) {
    checkResourceSelector(errors, resourceFieldRef, `${path}.resourceFieldRef`, true)
  } else {
    errors.required(path, 'one of fieldRef and resourceFieldRef is required')
  }
  checkMode(errors, file, 'mode', path)
}

/** Volumes that stand for files made of objects. Models the validate…VolumeSource functions (v1.37). */
export const FILE_CHECKS: Readonly<Record<string, SourceCheck>> = {
  secret: (errors, source, path) => {
    if (textAt(source, 'secretName') === '') errors.required(`${path}.secretName`)
    checkMode(errors, source, 'defaultMode', path)
    checkItems(errors, listAt(source, 'items'), `${path}.items`)
  },
  configMap: (errors, source, path) => {
    if (textAt(source, 'name') === '') errors.required(`${path}.name`)
    checkMode(errors, source, 'defaultMode', path)
    checkItems(errors, listAt(source, 'items'), `${path}.items`)
  },
  downwardAPI: (errors, source, path) => {
    checkMode(errors, source, 'defaultMode', path)
    for (const file of listAt(source, 'items')) checkDownwardFile(errors, file, path)
  },
  projected: (errors, source, path, rules) => {
    checkMode(errors, source, 'defaultMode', path)
    const taken = new Set<string>()
    for (const [i, one] of listAt(source, 'sources').entries())
      checkProjection(errors, one, { path, at: `${path}.sources[${i}]`, taken, rules })
  },
}

interface Projection {
  readonly path: string
  readonly at: string
  /** Paths that an earlier source fills. */
  readonly taken: Set<string>
  readonly rules: Rules
}

const PROJECTIONS = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken']
const CERTIFICATES = ['clusterTrustBundle', 'podCertificate']

function checkProjection(errors: FieldErrors, source: Fields, { path, at, taken, rules }: Projection): void {
  const take = (file: string, told: unknown): void => {
    if (taken.has(file)) errors.invalid(path, told, 'conflicting duplicate paths')
    taken.add(file)
  }
  for (const kind of ['secret', 'configMap']) {
    const projected = fieldsAt(source, kind)
    if (projected === undefined) continue
    if (textAt(projected, 'name') === '') errors.required(`${at}.${kind}.name`)
    checkItems(errors, listAt(projected, 'items'), `${at}.${kind}.items`)
    for (const item of listAt(projected, 'items'))
      if (textAt(item, 'path') !== '') take(textAt(item, 'path'), textAt(projected, 'name'))
  }
  for (const file of listAt(fieldsAt(source, 'downwardAPI') ?? {}, 'items')) {
    checkDownwardFile(errors, file, `${at}.downwardAPI`)
    if (textAt(file, 'path') !== '') take(textAt(file, 'path'), textAt(file, 'path'))
  }
  checkToken(errors, source, path, at)
  if (rules.certificates) {
    checkBundle(errors, source, at, take)
    checkCertificate(errors, source, at, take)
  }
  if ([...PROJECTIONS, ...(rules.certificates ? CERTIFICATES : [])].filter((kind) => isSet(source, kind)).length > 1)
    errors.forbidden(at, 'may not specify more than 1 volume type per source')
}

const LEAST_TOKEN_SECONDS = 600

function checkToken(errors: FieldErrors, source: Fields, path: string, at: string): void {
  const token = fieldsAt(source, 'serviceAccountToken')
  if (token === undefined) return
  const seconds = numberAt(token, 'expirationSeconds')
  const field = `${at}.serviceAccountToken.expirationSeconds`
  if (seconds < LEAST_TOKEN_SECONDS) errors.invalid(field, seconds, 'may not specify a duration less than 10 minutes')
  if (seconds > 2 ** 32) errors.invalid(field, seconds, 'may not specify a duration larger than 2^32 seconds')
  const file = textAt(token, 'path')
  if (file === '') errors.required(`${path}.path`)
  else checkFilePath(errors, `${path}.path`, file)
}

type Take = (file: string, told: unknown) => void

function checkBundle(errors: FieldErrors, source: Fields, at: string, take: Take): void {
  const bundle = fieldsAt(source, 'clusterTrustBundle')
  if (bundle === undefined) return
  const path = `${at}.clusterTrustBundle`
  const hasName = isSet(bundle, 'name')
  const hasSigner = isSet(bundle, 'signerName')
  if (hasName && hasSigner) errors.invalid(path, bundle, 'only one of name and signerName may be used')
  else if (hasName) checkBundleName(errors, bundle, path)
  else if (hasSigner) {
    if (textAt(bundle, 'signerName') === '') errors.required(`${path}.signerName`, 'must be a valid signer name')
    checkSignerName(errors, textAt(bundle, 'signerName'), `${path}.signerName`)
    validateLabelSelector(errors, fieldsAt(bundle, 'labelSelector'), `${path}.labelSelector`)
  } else errors.required(path, 'either name or signerName must be specified')
  const file = textAt(bundle, 'path')
  if (file === '') errors.required(`${path}.path`)
  checkFilePath(errors, `${path}.path`, file)
  take(file, file)
}

function checkBundleName(errors: FieldErrors, bundle: Fields, path: string): void {
  const name = textAt(bundle, 'name')
  if (name === '') errors.required(`${path}.name`, 'must be a valid object name')
  const plain = name.slice(name.lastIndexOf(':') + 1)
  errors.invalidEach(
    `${path}.name`,
    name,
    dnsSubdomain(plain).map((detail) => `not a valid clustertrustbundlename: ${detail}`),
  )
  if (isSet(bundle, 'labelSelector'))
    errors.invalid(`${path}.labelSelector`, bundle.labelSelector, 'labelSelector must be unset if name is specified')
}

/** `example.com/name`. Models pkg/apis/core/validation ValidateSignerName (v1.37). */
function checkSignerName(errors: FieldErrors, signer: string, path: string): void {
  if (signer === '') return errors.required(path)
  const segments = signer.split('/')
  if (segments.length !== 2) {
    errors.invalid(path, signer, "must be a fully qualified domain and path of the form 'example.com/signer-name'")
    return
  }
  const [domain = '', name = ''] = segments
  const labels = domain.split('.')
  if (labels.length < 2) errors.invalid(path, domain, 'should be a domain with at least two segments separated by dots')
  for (const label of labels) errors.invalidEach(path, label, dnsLabel(label))
  errors.invalidEach(path, name, dnsSubdomain(name))
}

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519']
const SHORTEST_CERTIFICATE = 3600
const LONGEST_CERTIFICATE = 91 * 86_400
const LONGEST_OF_KUBERNETES = 86_400

function checkCertificate(errors: FieldErrors, source: Fields, at: string, take: Take): void {
  const certificate = fieldsAt(source, 'podCertificate')
  if (certificate === undefined) return
  const path = `${at}.podCertificate`
  checkSignerName(errors, textAt(certificate, 'signerName'), `${path}.signerName`)
  const keyType = textAt(certificate, 'keyType')
  if (!KEY_TYPES.includes(keyType)) errors.notSupported(`${path}.keyType`, keyType, KEY_TYPES)
  if (isSet(certificate, 'maxExpirationSeconds')) {
    const seconds = numberAt(certificate, 'maxExpirationSeconds')
    const field = `${path}.maxExpirationSeconds`
    const host = textAt(certificate, 'signerName').split('/')[0] ?? ''
    const most = `.${host}`.endsWith('.kubernetes.io') ? LONGEST_OF_KUBERNETES : LONGEST_CERTIFICATE
    if (seconds < SHORTEST_CERTIFICATE)
      errors.invalid(field, seconds, `if provided, maxExpirationSeconds must be >= ${SHORTEST_CERTIFICATE}`)
    if (seconds > most) errors.invalid(field, seconds, `if provided, maxExpirationSeconds must be <= ${most}`)
  }
  let files = 0
  for (const field of ['credentialBundlePath', 'keyPath', 'certificateChainPath']) {
    const file = textAt(certificate, field)
    if (file === '') continue
    files++
    checkFilePath(errors, `${path}.${field}`, file)
    take(file, file)
  }
  if (files === 0)
    errors.required(path, 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath')
}
