import { asList, asRecord } from '../kubectl/loose-json.ts'
import { type FieldErrors, type Fields, fieldsAt, textAt } from './field-errors.ts'
import { checkDescendingPath } from './path-rules.ts'

const MIRROR = 'kubernetes.io/config.mirror'
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost'
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/'
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod'
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/'
const PREFIX = 'localhost/'

/** Annotations that mean something to the API server. Models ValidatePodSpecificAnnotations (v1.37). */
export function validatePodAnnotations(errors: FieldErrors, metadata: Fields, spec: Fields, path: string): void {
  const annotations = asRecord(metadata.annotations)
  const mirror = annotations[MIRROR]
  if (mirror !== undefined && textAt(spec, 'nodeName') === '')
    errors.invalid(`${path}[${MIRROR}]`, mirror, 'must set spec.nodeName if mirror pod annotation is set')
  const cost = annotations[DELETION_COST]
  if (typeof cost === 'string' && !isInt32(cost))
    errors.invalid(`${path}[${DELETION_COST}]`, cost, 'must be a 32bit integer')
  for (const [key, value] of Object.entries(annotations))
    if (key === SECCOMP_POD || key.startsWith(SECCOMP)) checkSeccompName(errors, `${path}.${key}`, String(value))
  const names = containersOf(spec).map(({ container }) => textAt(container, 'name'))
  for (const [key, value] of Object.entries(annotations)) {
    if (!key.startsWith(APP_ARMOR)) continue
    const name = key.slice(APP_ARMOR.length)
    if (!names.includes(name)) errors.invalid(`${path}[${key}]`, name, 'container not found')
    const profile = String(value)
    if (!['', 'runtime/default', 'unconfined'].includes(profile) && !profile.startsWith(PREFIX))
      errors.invalid(`${path}[${key}]`, profile, `invalid AppArmor profile name: "${profile}"`)
  }
}

/** Long replaced by fields, yet still looked at. */
function checkSeccompName(errors: FieldErrors, field: string, profile: string): void {
  if (profile.startsWith(PREFIX)) checkDescendingPath(errors, field, profile.slice(PREFIX.length))
  else if (!['runtime/default', 'docker/default', 'unconfined'].includes(profile))
    errors.invalid(field, profile, 'must be a valid seccomp profile')
}

function isInt32(text: string): boolean {
  return /^(0|-?\d+)$/.test(text) && !/^0\d/.test(text) && Math.abs(Number(text) + 0.5) <= 2 ** 31 - 0.5
}

function containersOf(spec: Fields): readonly { readonly container: Fields; readonly path: string }[] {
  return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
    asList(spec[list]).map((one, i) => ({ container: asRecord(one), path: `spec.${list}[${i}]` })),
  )
}

const MATCHING: Readonly<Record<string, string>> = { Unconfined: 'unconfined', RuntimeDefault: 'runtime/default' }

/** An AppArmor profile given twice must be the same. Models validateAppArmorAnnotationsAndFieldsMatchOnCreate (v1.37). */
export function checkAppArmorTwice(errors: FieldErrors, metadata: Fields, spec: Fields): void {
  if (textAt(fieldsAt(spec, 'os') ?? {}, 'name') === 'windows') return
  const annotations = asRecord(metadata.annotations)
  const ofPod = profileOf(spec)
  for (const { container, path } of containersOf(spec)) {
    const profile = profileOf(container) ?? ofPod
    const annotation = annotations[`${APP_ARMOR}${textAt(container, 'name')}`]
    if (profile === undefined || typeof annotation !== 'string') continue
    const at = `${path}.securityContext.appArmorProfile`
    const type = textAt(profile, 'type')
    const isFile = type === 'Localhost'
    const isSameType = isFile ? annotation.startsWith(PREFIX) : MATCHING[type] === annotation || !(type in MATCHING)
    if (!isSameType) errors.forbidden(`${at}.type`, 'apparmor type in annotation and field must match')
    else if (isFile && annotation.slice(PREFIX.length) !== textAt(profile, 'localhostProfile'))
      errors.forbidden(`${at}.localhostProfile`, 'apparmor profile in annotation and field must match')
  }
}

function profileOf(owner: Fields): Fields | undefined {
  return fieldsAt(fieldsAt(owner, 'securityContext') ?? {}, 'appArmorProfile')
}
