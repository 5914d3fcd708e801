import { isAtLeast } from '../kube/kubernetes-version.ts'
import { asList, asNumber } from '../kubectl/loose-json.ts'
import { utf8Length } from '../source/utf8-length.ts'
import {
  checkOneOf,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  isTrue,
  listAt,
  numberAt,
  textAt,
  textsAt,
} from './field-errors.ts'
import { accountId } from './name-rules.ts'
import { checkDescendingPath } from './path-rules.ts'
import type { Rules } from './rules.ts'
import { validateWindowsOptions } from './validate-windows.ts'

function checkId(errors: FieldErrors, of: Fields, key: string, path: string): void {
  if (isSet(of, key)) errors.invalidEach(`${path}.${key}`, numberAt(of, key), accountId(numberAt(of, key)))
}

/** A container's security context. Models pkg/apis/core/validation ValidateSecurityContext (v1.37). */
export function validateSecurityContext(
  errors: FieldErrors,
  context: Fields | undefined,
  path: string,
  usesHostUsers: boolean,
): void {
  if (context === undefined) return
  checkId(errors, context, 'runAsUser', path)
  checkId(errors, context, 'runAsGroup', path)
  if (isSet(context, 'procMount')) {
    const type = textAt(context, 'procMount')
    checkOneOf(errors, `${path}.procMount`, type, ['Default', 'Unmasked'])
    if (usesHostUsers && type === 'Unmasked')
      errors.invalid(`${path}.procMount`, type, '`hostUsers` must be false to use `Unmasked`')
  }
  checkSeccomp(errors, fieldsAt(context, 'seccompProfile'), `${path}.seccompProfile`)
  if (context.allowPrivilegeEscalation === false) {
    if (isTrue(context, 'privileged'))
      errors.invalid(path, context, 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true')
    if (textsAt(fieldsAt(context, 'capabilities') ?? {}, 'add').includes('CAP_SYS_ADMIN'))
      errors.invalid(
        path,
        context,
        'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
      )
  }
  validateWindowsOptions(errors, fieldsAt(context, 'windowsOptions'), `${path}.windowsOptions`)
  checkAppArmor(errors, fieldsAt(context, 'appArmorProfile'), `${path}.appArmorProfile`)
}

const PROFILES = ['Localhost', 'RuntimeDefault', 'Unconfined']

function checkSeccomp(errors: FieldErrors, profile: Fields | undefined, path: string): void {
  if (profile === undefined) return
  const type = textAt(profile, 'type')
  if (type === '') errors.required(`${path}.type`, 'type is required when seccompProfile is set')
  else checkOneOf(errors, `${path}.type`, type, PROFILES)
  const hasFile = isSet(profile, 'localhostProfile')
  if (type !== 'Localhost') {
    if (hasFile) errors.invalid(`${path}.localhostProfile`, profile, 'can only be set when seccomp type is Localhost')
  } else if (hasFile) {
    checkDescendingPath(errors, `${path}.localhostProfile`, textAt(profile, 'localhostProfile'))
  } else {
    errors.required(`${path}.localhostProfile`, 'must be set when seccomp type is Localhost')
  }
}

const LONGEST_PROFILE = 4095

function checkAppArmor(errors: FieldErrors, profile: Fields | undefined, path: string): void {
  if (profile === undefined) return
  const type = textAt(profile, 'type')
  const file = textAt(profile, 'localhostProfile')
  if (type === 'Localhost') {
    if (file.trim() !== file) errors.invalid(`${path}.localhostProfile`, file, 'must not be padded with whitespace')
    else if (file === '') errors.required(`${path}.localhostProfile`, 'must be set when AppArmor type is Localhost')
    if (utf8Length(file) > LONGEST_PROFILE) errors.tooLong(`${path}.localhostProfile`, LONGEST_PROFILE)
  } else if (type === '') {
    errors.required(`${path}.type`, 'type is required when appArmorProfile is set')
  } else if (!PROFILES.includes(type)) {
    errors.notSupported(`${path}.type`, type, PROFILES)
  } else if (isSet(profile, 'localhostProfile')) {
    errors.invalid(`${path}.localhostProfile`, file, 'can only be set when AppArmor type is Localhost')
  }
}

/** The pod's own security context. Models validatePodSpecSecurityContext (v1.37). */
export function validatePodSecurityContext(errors: FieldErrors, spec: Fields, path: string, rules: Rules): void {
  const context = fieldsAt(spec, 'securityContext')
  const at = `${path}.securityContext`
  const sharesProcesses = isTrue(spec, 'shareProcessNamespace') && isTrue(spec, 'hostPID')
  if (sharesProcesses)
    errors.invalid(
      isAtLeast(rules.kubernetes, '1.34') ? `${path}.shareProcessNamespace` : `${at}.shareProcessNamespace`,
      true,
      'ShareProcessNamespace and HostPID cannot both be enabled',
    )
  if (context === undefined) return
  for (const id of ['fsGroup', 'runAsUser', 'runAsGroup']) checkId(errors, context, id, at)
  for (const [i, group] of asList(context.supplementalGroups).entries())
    errors.invalidEach(`${at}.supplementalGroups[${i}]`, group, accountId(asNumber(group)))
  checkSysctls(errors, listAt(context, 'sysctls'), spec, `${at}.sysctls`)
  checkChoice(errors, context, 'fsGroupChangePolicy', ['Always', 'OnRootMismatch'], at)
  checkSeccomp(errors, fieldsAt(context, 'seccompProfile'), `${at}.seccompProfile`)
  validateWindowsOptions(errors, fieldsAt(context, 'windowsOptions'), `${at}.windowsOptions`)
  checkAppArmor(errors, fieldsAt(context, 'appArmorProfile'), `${at}.appArmorProfile`)
  checkChoice(errors, context, 'supplementalGroupsPolicy', ['Merge', 'Strict'], at)
  const changes = isAtLeast(rules.kubernetes, '1.37') ? ['MountOption', 'Recursive'] : ['Recursive']
  checkChoice(errors, context, 'seLinuxChangePolicy', changes, at)
}

function checkChoice(
  errors: FieldErrors,
  context: Fields,
  key: string,
  supported: readonly string[],
  path: string,
): void {
  if (isSet(context, key)) checkOneOf(errors, `${path}.${key}`, textAt(context, key), supported)
}

const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/
const LONGEST_SYSCTL = 253
const IPC_SYSCTLS = new Set(
  ['sem', 'shmall', 'shmmax', 'shmmni', 'shm_rmid_forced', 'shm', 'msgmax', 'msgmnb', 'msgmni', 'msg'].map(
    (name) => `kernel.${name}`,
  ),
)

function checkSysctls(errors: FieldErrors, sysctls: readonly Fields[], spec: Fields, path: string): void {
  const seen = new Set<string>()
  for (const [i, sysctl] of sysctls.entries()) {
    const at = `${path}[${i}].name`
    const name = textAt(sysctl, 'name')
    if (name === '') errors.required(at)
    else if (name.length > LONGEST_SYSCTL || !SYSCTL.test(name))
      errors.invalid(
        at,
        name,
        `must have at most ${LONGEST_SYSCTL} characters and match regex ${SYSCTL.source.replace('./', '\\./')}`,
      )
    else if (seen.has(name)) errors.duplicate(at, name)
    seen.add(name)
    const dotted = name.replace(/^[^./]*\/.*$/, (slashed) => swapSeparators(slashed))
    if (isTrue(spec, 'hostNetwork') && dotted.startsWith('net.'))
      errors.invalid(at, name, "may not be specified when 'hostNetwork' is true")
    else if (isTrue(spec, 'hostIPC') && (IPC_SYSCTLS.has(dotted) || dotted.startsWith('fs.mqueue.')))
      errors.invalid(at, name, "may not be specified when 'hostIPC' is true")
  }
}

function swapSeparators(name: string): string {
  return name.replace(/[./]/g, (separator) => (separator === '/' ? '.' : '/'))
}
