import { utf8Length } from '../source/utf8-length.ts'
import { type FieldErrors, type Fields, fieldsAt, isSet, isTrue, listAt, textAt } from './field-errors.ts'
import { dnsSubdomain } from './name-rules.ts'

const MOST_SPEC_BYTES = 64 * 1024
const MOST_DOMAIN = 256
const MOST_USER = 104
const NET_BIOS = /^[^\\/:*?|<>.]{1,15}$/
const DNS_DOMAIN = /^([A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,}$|^[A-Za-z0-9-]+$/

/** Models pkg/apis/core/validation validateWindowsSecurityContextOptions (v1.37). */
export function validateWindowsOptions(errors: FieldErrors, options: Fields | undefined, path: string): void {
  if (options === undefined) return
  if (isSet(options, 'gmsaCredentialSpecName')) {
    const name = textAt(options, 'gmsaCredentialSpecName')
    errors.invalidEach(`${path}.gmsaCredentialSpecName`, name, dnsSubdomain(name))
  }
  if (isSet(options, 'gmsaCredentialSpec')) {
    const field = `${path}.gmsaCredentialSpec`
    const length = utf8Length(textAt(options, 'gmsaCredentialSpec'))
    if (length === 0) errors.invalid(field, '', 'gmsaCredentialSpec cannot be an empty string')
    else if (length > MOST_SPEC_BYTES)
      errors.invalid(field, options.gmsaCredentialSpec, 'gmsaCredentialSpec size must be under 64 KiB')
  }
  if (isSet(options, 'runAsUserName')) checkUserName(errors, textAt(options, 'runAsUserName'), `${path}.runAsUserName`)
}

function checkUserName(errors: FieldErrors, name: string, path: string): void {
  const refuse = (why: string) => errors.invalid(path, name, `runAsUserName${why}`)
  const parts = name.split('\\')
  if (name === '') return refuse(' cannot be an empty string')
  if (/\p{Cc}/u.test(name)) return refuse(' cannot contain control characters')
  if (parts.length > 2) return refuse(' cannot contain more than one backslash')
  const [user = '', domain] = [...parts].reverse()
  if (domain !== undefined && domain.length >= MOST_DOMAIN)
    refuse(`'s Domain length must be under ${MOST_DOMAIN} characters`)
  if (domain !== undefined && !NET_BIOS.test(domain) && !DNS_DOMAIN.test(domain))
    refuse("'s Domain doesn't match the NetBios nor the DNS format")
  if (user === '') refuse("'s User cannot be empty")
  else if (user.length > MOST_USER) refuse(`'s User length must not be longer than ${MOST_USER} characters`)
  if (/^[. ]+$/.test(user)) refuse("'s User cannot contain only periods or spaces")
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) refuse('\'s User cannot contain the following characters: "/\\:;|=,+*?<>@[]')
}

const containersOf = (spec: Fields, path: string): readonly (readonly [Fields, string])[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
    listAt(spec, list).map((container, i) => [container, `${path}.${list}[${i}]`] as const),
  )

/** All containers of the pod run on the host or none. Models validateWindowsHostProcessPod (v1.37). */
export function validateHostProcess(errors: FieldErrors, spec: Fields, path: string): void {
  const ofPod = windowsOf(spec)?.hostProcess
  const containers = containersOf(spec, path)
  let onHost = 0
  for (const [container, at] of containers) {
    const own = windowsOf(container)?.hostProcess
    if (ofPod !== undefined && own !== undefined && ofPod !== own)
      errors.invalid(
        `${at}.securityContext.windowsOptions.hostProcess`,
        own,
        `pod hostProcess value must be identical if both are specified, was ${ofPod}`,
      )
    if ((own ?? ofPod) === true) onHost++
  }
  if (onHost === 0) return
  if (onHost !== containers.length)
    errors.invalid(
      path,
      '',
      'If pod contains any hostProcess containers then all containers must be HostProcess containers',
    )
  if (!isTrue(spec, 'hostNetwork'))
    errors.invalid(`${path}.hostNetwork`, false, 'hostNetwork must be true if pod contains any hostProcess containers')
}

function windowsOf(owner: Fields): Fields | undefined {
  return fieldsAt(fieldsAt(owner, 'securityContext') ?? {}, 'windowsOptions')
}

const NO_WINDOWS_POD = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
  'sysctls',
]
const NO_WINDOWS_SPEC = ['hostUsers', 'shareProcessNamespace']
const NO_WINDOWS_CONTAINER = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
]
const NO_WINDOWS = 'cannot be set for a windows pod'

/** What a pod may not set once it says its system. Models validateOS, validateLinux, validateWindows (v1.37). */
export function validateSystem(errors: FieldErrors, spec: Fields, path: string): void {
  const os = fieldsAt(spec, 'os')
  if (os === undefined) return
  const name = textAt(os, 'name')
  if (name === '') return errors.required(`${path}.os.name`)
  if (name === 'windows') return validateWindows(errors, spec, path)
  if (name !== 'linux') return errors.notSupported(`${path}.os`, name, ['linux', 'windows'])
  for (const [owner, at] of [[spec, path] as const, ...containersOf(spec, path)])
    if (windowsOf(owner) !== undefined)
      errors.forbidden(`${at}.securityContext.windowsOptions`, 'windows options cannot be set for a linux pod')
}

function validateWindows(errors: FieldErrors, spec: Fields, path: string): void {
  const context = fieldsAt(spec, 'securityContext') ?? {}
  for (const field of NO_WINDOWS_SPEC) if (isSet(spec, field)) errors.forbidden(`${path}.${field}`, NO_WINDOWS)
  for (const field of ['hostPID', 'hostIPC']) if (isTrue(spec, field)) errors.forbidden(`${path}.${field}`, NO_WINDOWS)
  for (const field of NO_WINDOWS_POD)
    if (isSet(context, field) && !(Array.isArray(context[field]) && context[field].length === 0))
      errors.forbidden(`${path}.securityContext.${field}`, NO_WINDOWS)
  for (const [container, at] of containersOf(spec, path)) {
    const own = fieldsAt(container, 'securityContext') ?? {}
    for (const field of NO_WINDOWS_CONTAINER)
      if (isSet(own, field)) errors.forbidden(`${at}.securityContext.${field}`, NO_WINDOWS)
  }
}
