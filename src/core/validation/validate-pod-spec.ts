import { isAtLeast } from '../kube/kubernetes-version.ts'
import { utf8Length } from '../source/utf8-length.ts'
import {
  checkRequiredOneOf,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  isTrue,
  listAt,
  numberAt,
  pairsAt,
  textAt,
  textsAt,
} from './field-errors.ts'
import { ipAddress } from './ip-address.ts'
import { dnsLabel, dnsSubdomain, labelKey, looseDnsSubdomain, positiveInt32 } from './name-rules.ts'
import type { Rules } from './rules.ts'
import { type ContainerContext, validateEphemerals, validateInits, validateMains } from './validate-containers.ts'
import { checkFileVolumes } from './validate-env.ts'
import { validateLabels } from './validate-metadata.ts'
import { validateOverhead, validatePodResources } from './validate-resources.ts'
import { validateAffinity, validateSpread, validateTolerations } from './validate-scheduling.ts'
import { validatePodSecurityContext } from './validate-security.ts'
import { validateVolumes } from './validate-volumes.ts'
import { validateHostProcess, validateSystem } from './validate-windows.ts'

/**
 * Checks a pod spec after the API server's defaults. `podName` is '' where none is known. Total.
 * Models pkg/apis/core/validation ValidatePodSpec (v1.37).
 */
export function validatePodSpec(errors: FieldErrors, spec: Fields, podName: string, path: string, rules: Rules): void {
  const volumes = validateVolumes(errors, listAt(spec, 'volumes'), podName, `${path}.volumes`, rules)
  const claims = rules.resourceClaims
    ? validateResourceClaims(errors, listAt(spec, 'resourceClaims'), `${path}.resourceClaims`)
    : undefined
  const context: ContainerContext = {
    rules,
    volumes,
    claims,
    graceSeconds: numberAt(spec, 'terminationGracePeriodSeconds'),
    podRestartPolicy: textAt(spec, 'restartPolicy'),
    usesHostUsers: spec.hostUsers !== false,
  }
  const mains = listAt(spec, 'containers')
  validateMains(errors, mains, `${path}.containers`, context)
  validateInits(errors, listAt(spec, 'initContainers'), mains, `${path}.initContainers`, context)
  validateEphemerals(errors, spec, `${path}.ephemeralContainers`, context)
  if (rules.podLevelResources) validatePodResources(errors, spec, claims, `${path}.resources`)
  if (isTrue(spec, 'hostNetwork')) checkHostNetworkPorts(errors, mains, `${path}.containers`)
  const policies = ['Always', 'OnFailure', 'Never']
  checkRequiredOneOf(errors, `${path}.restartPolicy`, textAt(spec, 'restartPolicy'), policies)
  checkRequiredOneOf(errors, `${path}.dnsPolicy`, textAt(spec, 'dnsPolicy'), DNS_POLICIES)
  validateLabels(errors, pairsAt(spec, 'nodeSelector'), `${path}.nodeSelector`)
  validatePodSecurityContext(errors, spec, path, rules)
  validateAffinity(errors, fieldsAt(spec, 'affinity'), `${path}.affinity`)
  validateDns(errors, spec, `${path}.dnsConfig`, rules)
  validateGates(errors, spec, path)
  validateSpread(errors, listAt(spec, 'topologySpreadConstraints'), `${path}.topologySpreadConstraints`, rules)
  validateHostProcess(errors, spec, path)
  validateHostUsers(errors, spec, path, rules)
  if (isSet(spec, 'hostnameOverride') && isAtLeast(rules.kubernetes, '1.35'))
    checkHostnameOverride(errors, spec, `${path}.hostnameOverride`)
  validateNames(errors, spec, path)
  validateTolerations(errors, listAt(spec, 'tolerations'), `${path}.tolerations`, rules)
  validateHostAliases(errors, listAt(spec, 'hostAliases'), `${path}.hostAliases`, rules)
  if (isSet(spec, 'preemptionPolicy')) {
    const preemption = ['PreemptLowerPriority', 'Never']
    checkRequiredOneOf(errors, `${path}.preemptionPolicy`, textAt(spec, 'preemptionPolicy'), preemption)
  }
  if (isSet(spec, 'overhead')) validateOverhead(errors, spec.overhead, `${path}.overhead`)
  validateSystem(errors, spec, path)
  if (rules.fileKeys) checkFileVolumes(errors, spec, path)
}

const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None']

function checkHostNetworkPorts(errors: FieldErrors, containers: readonly Fields[], path: string): void {
  for (const [i, container] of containers.entries())
    for (const [j, port] of listAt(container, 'ports').entries())
      if (numberAt(port, 'hostPort') !== numberAt(port, 'containerPort'))
        errors.invalid(
          `${path}[${i}].ports[${j}].hostPort`,
          numberAt(port, 'hostPort'),
          'must match `containerPort` when `hostNetwork` is true',
        )
}

function validateResourceClaims(errors: FieldErrors, claims: readonly Fields[], path: string): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const [i, claim] of claims.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(claim, 'name')
    if (name === '') errors.required(`${at}.name`)
    else if (seen.has(name)) errors.duplicate(`${at}.name`, name)
    else errors.invalidEach(`${at}.name`, name, dnsLabel(name))
    if (name !== '') seen.add(name)
    const given = ['resourceClaimName', 'resourceClaimTemplateName'].filter((field) => isSet(claim, field))
    if (given.length > 1)
      errors.invalid(at, claim, 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified')
    if (given.length === 0)
      errors.invalid(at, claim, 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`')
    for (const field of given)
      errors.invalidEach(`${at}.${field}`, textAt(claim, field), dnsSubdomain(textAt(claim, field)))
  }
  return seen
}

const MOST_NAMESERVERS = 3
const MOST_SEARCHES = 32
const MOST_SEARCH_CHARACTERS = 2048

function validateDns(errors: FieldErrors, spec: Fields, path: string, rules: Rules): void {
  const config = fieldsAt(spec, 'dnsConfig')
  const servers = textsAt(config ?? {}, 'nameservers')
  if (textAt(spec, 'dnsPolicy') === 'None') {
    if (config === undefined) return errors.required(path, 'must provide `dnsConfig` when `dnsPolicy` is None')
    if (servers.length === 0)
      return errors.required(`${path}.nameservers`, 'must provide at least one DNS nameserver when `dnsPolicy` is None')
  }
  if (config === undefined) return
  if (servers.length > MOST_NAMESERVERS)
    errors.invalid(`${path}.nameservers`, servers, `must not have more than ${MOST_NAMESERVERS} nameservers`)
  for (const [i, server] of servers.entries())
    errors.invalidEach(`${path}.nameservers[${i}]`, server, ipAddress(server, rules.strictIps))
  validateSearches(errors, textsAt(config, 'searches'), `${path}.searches`, rules)
  for (const [i, option] of listAt(config, 'options').entries())
    if (textAt(option, 'name') === '') errors.required(`${path}.options[${i}]`, 'must not be empty')
}

function validateSearches(errors: FieldErrors, searches: readonly string[], path: string, rules: Rules): void {
  if (searches.length > MOST_SEARCHES)
    errors.invalid(path, searches, `must not have more than ${MOST_SEARCHES} search paths`)
  if (searches.join(' ').length > MOST_SEARCH_CHARACTERS)
    errors.invalid(
      path,
      searches,
      `must not have more than ${MOST_SEARCH_CHARACTERS} characters (including spaces) in the search list`,
    )
  for (const [i, search] of searches.entries()) {
    if (rules.looseDnsSearches && search === '.') continue
    const name = search.replace(/\.$/, '')
    errors.invalidEach(`${path}[${i}]`, name, rules.looseDnsSearches ? looseDnsSubdomain(name) : dnsSubdomain(name))
  }
}

function validateGates(errors: FieldErrors, spec: Fields, path: string): void {
  for (const [i, gate] of listAt(spec, 'readinessGates').entries()) {
    const type = textAt(gate, 'conditionType')
    errors.invalidEach(`${path}.readinessGates[${i}].conditionType`, type, labelKey(type))
  }
  const seen = new Set<string>()
  for (const [i, gate] of listAt(spec, 'schedulingGates').entries()) {
    const name = textAt(gate, 'name')
    errors.invalidEach(`${path}.schedulingGates[${i}]`, name, labelKey(name))
    if (seen.has(name)) errors.duplicate(`${path}.schedulingGates[${i}]`, name)
    seen.add(name)
  }
}

function validateHostUsers(errors: FieldErrors, spec: Fields, path: string, rules: Rules): void {
  if (spec.hostUsers !== false) return
  const isNew = isAtLeast(rules.kubernetes, '1.34')
  const words = isNew ? 'when `hostUsers` is false' : 'when `pod.Spec.HostUsers` is false'
  for (const [field, told] of [
    ['hostNetwork', 'hostNetwork'],
    ['hostPID', 'HostPID'],
    ['hostIPC', 'HostIPC'],
  ] as const)
    if (isTrue(spec, field)) errors.forbidden(`${path}.${told}`, words)
  if (!isNew) return
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'])
    for (const [i, container] of listAt(spec, list).entries())
      if (listAt(container, 'volumeDevices').length > 0) errors.forbidden(`${path}.${list}[${i}].volumeDevices`, words)
}

/** Names of things that the pod refers to, and its own on the network. */
function validateNames(errors: FieldErrors, spec: Fields, path: string): void {
  for (const [field, rule] of [
    ['serviceAccountName', dnsSubdomain],
    ['nodeName', dnsSubdomain],
    ['hostname', dnsLabel],
    ['subdomain', dnsLabel],
    ['priorityClassName', dnsSubdomain],
  ] as const) {
    const name = textAt(spec, field)
    if (name !== '') errors.invalidEach(`${path}.${field}`, name, rule(name))
  }
  if (isSet(spec, 'runtimeClassName')) {
    const name = textAt(spec, 'runtimeClassName')
    errors.invalidEach(`${path}.runtimeClassName`, name, dnsSubdomain(name))
  }
  if (isSet(spec, 'activeDeadlineSeconds')) {
    const seconds = numberAt(spec, 'activeDeadlineSeconds')
    errors.invalidEach(`${path}.activeDeadlineSeconds`, seconds, positiveInt32(seconds))
  }
}

const MOST_HOSTNAME_BYTES = 64

/** Before 1.35 the field was dropped. Models validatePodHostName (v1.37). */
function checkHostnameOverride(errors: FieldErrors, spec: Fields, path: string): void {
  const name = textAt(spec, 'hostnameOverride')
  for (const other of ['setHostnameAsFQDN', 'hostNetwork'])
    if (isTrue(spec, other)) errors.forbidden(path, `may not be specified when ${other} is true`)
  if (utf8Length(name) > MOST_HOSTNAME_BYTES) errors.tooLong(path, MOST_HOSTNAME_BYTES)
  errors.invalidEach(path, name, dnsSubdomain(name))
}

function validateHostAliases(errors: FieldErrors, aliases: readonly Fields[], path: string, rules: Rules): void {
  for (const [i, alias] of aliases.entries()) {
    const ip = textAt(alias, 'ip')
    errors.invalidEach(`${path}[${i}].ip`, ip, ipAddress(ip, rules.strictIps))
    for (const [j, name] of textsAt(alias, 'hostnames').entries())
      errors.invalidEach(`${path}[${i}].hostnames[${j}]`, name, dnsSubdomain(name))
  }
}
