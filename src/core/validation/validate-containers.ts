import { isAtLeast } from '../kube/kubernetes-version.ts'
import {
  checkOneOf,
  checkRequiredOneOf,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  listAt,
  numberAt,
  textAt,
} from './field-errors.ts'
import { dnsLabel, portName, portNumber } from './name-rules.ts'
import { validateEnv, validateEnvFrom } from './validate-env.ts'
import { type HandlerContext, validateLifecycle, validateProbes } from './validate-handlers.ts'
import { validateDevices, validateMounts } from './validate-mounts.ts'
import { validateContainerResources } from './validate-resources.ts'
import { validateSecurityContext } from './validate-security.ts'
import type { Volumes } from './validate-volumes.ts'

/** What the checks of a container know of its pod. */
export interface ContainerContext extends HandlerContext {
  readonly volumes: Volumes
  /** Names of spec.resourceClaims, where the version knows them. */
  readonly claims: ReadonlySet<string> | undefined
  readonly podRestartPolicy: string
  readonly usesHostUsers: boolean
}

const RESTART_POLICIES = ['Always', 'Never', 'OnFailure']
const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never']
const NEEDS_SIDECAR = 'may not be set for init containers without restartPolicy=Always'

/** spec.containers. Models pkg/apis/core/validation validateContainers (v1.37). */
export function validateMains(
  errors: FieldErrors,
  containers: readonly Fields[],
  path: string,
  context: ContainerContext,
): void {
  if (containers.length === 0) return errors.required(path)
  const names = new Set<string>()
  for (const [i, container] of containers.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(container, 'name')
    validateCommon(errors, container, at, context)
    if (names.has(name)) errors.duplicate(`${at}.name`, name)
    names.add(name)
    validateHooks(errors, container, at, context)
    if (context.rules.containerRestart) validateRestart(errors, container, at, context)
    else if (isSet(container, 'restartPolicy'))
      errors.forbidden(`${at}.restartPolicy`, 'may not be set for non-init containers')
  }
  checkHostPorts(errors, containers, path)
}

function validateHooks(errors: FieldErrors, container: Fields, path: string, context: ContainerContext): void {
  const lifecycle = lifecycleOf(container)
  if (lifecycle !== undefined) validateLifecycle(errors, lifecycle, `${path}.lifecycle`, context)
  validateProbes(errors, container, path, context)
}

/** Its stop signal is dropped by default, and with it a lifecycle that has nothing else. */
function lifecycleOf(container: Fields): Fields | undefined {
  const lifecycle = fieldsAt(container, 'lifecycle')
  if (lifecycle === undefined || !isSet(lifecycle, 'stopSignal')) return lifecycle
  return isSet(lifecycle, 'postStart') || isSet(lifecycle, 'preStop') ? lifecycle : undefined
}

/** spec.initContainers: only a sidecar has hooks and probes. Models validateInitContainers (v1.37). */
export function validateInits(
  errors: FieldErrors,
  containers: readonly Fields[],
  mains: readonly Fields[],
  path: string,
  context: ContainerContext,
): void {
  const names = new Set(mains.map((main) => textAt(main, 'name')))
  for (const [i, container] of containers.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(container, 'name')
    const policy = textAt(container, 'restartPolicy')
    validateCommon(errors, container, at, context)
    if (context.rules.containerRestart) validateInitRestart(errors, container, at, context)
    else if (isSet(container, 'restartPolicy')) checkOneOf(errors, `${at}.restartPolicy`, policy, ['Always'])
    if (names.has(name)) errors.duplicate(`${at}.name`, name)
    else if (name !== '') names.add(name)
    // Init containers run one after the other, so each is alone; the path names the first of the list.
    checkHostPorts(errors, [container], path)
    if (policy === 'Always') validateHooks(errors, container, at, context)
    else
      for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'])
        if (field === 'lifecycle' ? lifecycleOf(container) !== undefined : isSet(container, field))
          errors.forbidden(`${at}.${field}`, NEEDS_SIDECAR)
    checkResizeOfInit(errors, container, policy === 'Always', at, context)
  }
}

function checkResizeOfInit(
  errors: FieldErrors,
  container: Fields,
  isSidecar: boolean,
  path: string,
  { rules }: ContainerContext,
): void {
  const policies = listAt(container, 'resizePolicy')
  if (rules.resizeOfInits === 'none' && policies.length > 0)
    errors.invalid(`${path}.resizePolicy`, policies, 'must not be set for init containers')
  if (rules.resizeOfInits !== 'not-restart' || isSidecar) return
  for (const [i, policy] of policies.entries())
    if (textAt(policy, 'restartPolicy') === 'RestartContainer')
      errors.invalid(
        `${path}.resizePolicy[${i}].restartPolicy`,
        'RestartContainer',
        "must not be set to 'RestartContainer' for non-sidecar initContainers",
      )
}

/** Without a policy of its own nothing else is said of its rules. Models validateInitContainerRestartPolicy (v1.37). */
function validateInitRestart(errors: FieldErrors, container: Fields, path: string, context: ContainerContext): void {
  const count = listAt(container, 'restartPolicyRules').length
  if (!isSet(container, 'restartPolicy')) {
    if (count > 0) errors.required(`${path}.restartPolicy`, NEEDS_POLICY)
  } else if (context.rules.restartAll || textAt(container, 'restartPolicy') !== 'Always') {
    validateRestart(errors, container, path, context)
  } else if (count > 0) {
    errors.forbidden(
      `${path}.restartPolicyRules`,
      'restartPolicyRules are not allowed for init containers with restart policy Always',
    )
  }
}

const NEEDS_POLICY = 'must specify restartPolicy when restart rules are used'
const MOST_RULES = 20
const MOST_EXIT_CODES = 255

/** A container's own restart policy and its rules. Models validateContainerRestartPolicy (v1.37). */
function validateRestart(errors: FieldErrors, container: Fields, path: string, { rules }: ContainerContext): void {
  const given = listAt(container, 'restartPolicyRules')
  if (isSet(container, 'restartPolicy'))
    checkOneOf(errors, `${path}.restartPolicy`, textAt(container, 'restartPolicy'), RESTART_POLICIES)
  else if (given.length > 0) errors.required(`${path}.restartPolicy`, NEEDS_POLICY)
  if (given.length > MOST_RULES) errors.tooMany(`${path}.restartPolicyRules`, given.length, MOST_RULES)
  const actions = rules.restartAll ? ['Restart', 'RestartAllContainers'] : ['Restart']
  for (const [i, rule] of given.entries()) {
    const at = `${path}.restartPolicyRules[${i}]`
    checkOneOf(errors, `${at}.action`, textAt(rule, 'action'), actions)
    const codes = fieldsAt(rule, 'exitCodes')
    if (codes === undefined) {
      errors.required(`${at}.exitCodes`, 'must be specified')
      continue
    }
    checkOneOf(errors, `${at}.exitCodes.operator`, textAt(codes, 'operator'), ['In', 'NotIn'])
    const count = Array.isArray(codes.values) ? codes.values.length : 0
    if (count > MOST_EXIT_CODES) errors.tooMany(`${at}.exitCodes.values`, count, MOST_EXIT_CODES)
  }
}

/** What every kind of container is held to. Models validateContainerCommon (v1.37). */
function validateCommon(errors: FieldErrors, container: Fields, path: string, context: ContainerContext): void {
  const { rules, volumes } = context
  const name = textAt(container, 'name')
  if (name === '') errors.required(`${path}.name`)
  else errors.invalidEach(`${path}.name`, name, dnsLabel(name))
  if (textAt(container, 'image') === '') errors.required(`${path}.image`)
  checkRequiredOneOf(errors, `${path}.terminationMessagePolicy`, textAt(container, 'terminationMessagePolicy'), [
    'File',
    'FallbackToLogsOnError',
  ])
  validatePorts(errors, listAt(container, 'ports'), `${path}.ports`)
  validateEnv(errors, listAt(container, 'env'), `${path}.env`, rules)
  validateEnvFrom(errors, listAt(container, 'envFrom'), `${path}.envFrom`, rules)
  validateMounts(errors, container, volumes, `${path}.volumeMounts`)
  validateDevices(errors, container, volumes, `${path}.volumeDevices`)
  checkRequiredOneOf(errors, `${path}.imagePullPolicy`, textAt(container, 'imagePullPolicy'), PULL_POLICIES)
  validateContainerResources(errors, fieldsAt(container, 'resources') ?? {}, context.claims, `${path}.resources`)
  validateResize(errors, listAt(container, 'resizePolicy'), `${path}.resizePolicy`, context)
  validateSecurityContext(
    errors,
    fieldsAt(container, 'securityContext'),
    `${path}.securityContext`,
    context.usesHostUsers,
  )
}

/** Only of a pod, not of a template. Models validateContainerOnlyForPod (v1.37). */
export function checkImageSpaces(errors: FieldErrors, containers: readonly Fields[], path: string): void {
  for (const [i, container] of containers.entries()) {
    const image = textAt(container, 'image')
    if (image.trim() !== image)
      errors.invalid(`${path}[${i}].image`, image, 'must not have leading or trailing whitespace')
  }
}

function validatePorts(errors: FieldErrors, ports: readonly Fields[], path: string): void {
  const names = new Set<string>()
  for (const [i, port] of ports.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(port, 'name')
    const wrong = name === '' ? [] : portName(name)
    errors.invalidEach(`${at}.name`, name, wrong)
    if (name !== '' && wrong.length === 0) {
      if (names.has(name)) errors.duplicate(`${at}.name`, name)
      names.add(name)
    }
    const number = numberAt(port, 'containerPort')
    if (number === 0) errors.required(`${at}.containerPort`)
    else errors.invalidEach(`${at}.containerPort`, number, portNumber(number))
    const hostPort = numberAt(port, 'hostPort')
    if (hostPort !== 0) errors.invalidEach(`${at}.hostPort`, hostPort, portNumber(hostPort))
    checkRequiredOneOf(errors, `${at}.protocol`, textAt(port, 'protocol'), ['SCTP', 'TCP', 'UDP'])
  }
}

function checkHostPorts(errors: FieldErrors, containers: readonly Fields[], path: string): void {
  const taken = new Set<string>()
  for (const [i, container] of containers.entries()) {
    for (const [j, port] of listAt(container, 'ports').entries()) {
      const number = numberAt(port, 'hostPort')
      if (number === 0) continue
      const place = `${textAt(port, 'protocol')}/${textAt(port, 'hostIP')}/${number}`
      if (taken.has(place)) errors.duplicate(`${path}[${i}].ports[${j}].hostPort`, place)
      taken.add(place)
    }
  }
}

const RESIZE_POLICIES = ['NotRequired', 'RestartContainer']

/** Models validateResizePolicy (v1.37): most is told at the list. */
function validateResize(
  errors: FieldErrors,
  policies: readonly Fields[],
  path: string,
  { podRestartPolicy, rules }: ContainerContext,
): void {
  const seen = new Set<string>()
  const whose = isAtLeast(rules.kubernetes, '1.35') ? 'pod ' : ''
  for (const [i, policy] of policies.entries()) {
    const resource = textAt(policy, 'resourceName')
    const restart = textAt(policy, 'restartPolicy')
    if (seen.has(resource)) errors.duplicate(`${path}[${i}]`, resource)
    seen.add(resource)
    checkRequiredOneOf(errors, path, resource, ['cpu', 'memory'])
    checkRequiredOneOf(errors, path, restart, RESIZE_POLICIES)
    if (podRestartPolicy === 'Never' && restart !== 'NotRequired')
      errors.invalid(path, restart, `must be 'NotRequired' when ${whose}\`restartPolicy\` is 'Never'`)
  }
}

const NOT_EPHEMERAL = [
  'ports',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
]
const EPHEMERAL_WORDS = 'cannot be set for an Ephemeral Container'

/** spec.ephemeralContainers. Models validateEphemeralContainers (v1.37). */
export function validateEphemerals(errors: FieldErrors, spec: Fields, path: string, context: ContainerContext): void {
  const others = new Set(
    [...listAt(spec, 'containers'), ...listAt(spec, 'initContainers')].map((one) => textAt(one, 'name')),
  )
  const names = new Set(others)
  const containers = listAt(spec, 'ephemeralContainers')
  for (const [i, container] of containers.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(container, 'name')
    validateCommon(errors, container, at, context)
    if (names.has(name)) errors.duplicate(`${at}.name`, name)
    names.add(name)
    const target = textAt(container, 'targetContainerName')
    if (target !== '' && !others.has(target)) errors.notFound(`${at}.targetContainerName`, target)
    for (const field of NOT_EPHEMERAL)
      if (field === 'lifecycle' ? lifecycleOf(container) !== undefined : isGiven(container[field]))
        errors.forbidden(`${at}.${field}`, EPHEMERAL_WORDS)
    for (const [j, mount] of listAt(container, 'volumeMounts').entries())
      for (const field of ['subPath', 'subPathExpr'])
        if (textAt(mount, field) !== '') errors.forbidden(`${at}.volumeMounts[${j}].${field}`, EPHEMERAL_WORDS)
  }
  checkImageSpaces(errors, containers, path)
}

/** Not Go's zero value. */
function isGiven(value: unknown): boolean {
  if (value === undefined || value === null) return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}
