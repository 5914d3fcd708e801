import {
  checkNotNegative,
  checkOneOf,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  listAt,
  numberAt,
  textAt,
  textsAt,
} from './field-errors.ts'
import { httpHeaderName, portName, portNumber } from './name-rules.ts'
import type { Rules } from './rules.ts'

/** What the checks of probes and hooks know of their pod. */
export interface HandlerContext {
  readonly rules: Rules
  readonly graceSeconds: number
}

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc']
const HOOK_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep']

function validateHandler(
  errors: FieldErrors,
  owner: Fields,
  kinds: readonly string[],
  path: string,
  context: HandlerContext,
): void {
  let any = false
  for (const kind of kinds) {
    const handler = fieldsAt(owner, kind)
    if (handler === undefined) continue
    if (any) errors.forbidden(`${path}.${kind}`, 'may not specify more than 1 handler type')
    else checkHandler(errors, kind, handler, `${path}.${kind}`, context)
    any = true
  }
  if (!any) errors.required(path, 'must specify a handler type')
}

function checkHandler(
  errors: FieldErrors,
  kind: string,
  handler: Fields,
  path: string,
  { rules, graceSeconds }: HandlerContext,
): void {
  if (kind === 'exec') {
    if (textsAt(handler, 'command').length === 0) errors.required(`${path}.command`)
  } else if (kind === 'sleep') {
    const seconds = numberAt(handler, 'seconds')
    const isTooShort = rules.zeroSleep ? seconds < 0 : seconds <= 0
    const least = rules.zeroSleep ? 'non-negative' : 'greater than 0'
    if (isTooShort || seconds > graceSeconds)
      errors.invalid(path, seconds, `must be ${least} and less than terminationGracePeriodSeconds (${graceSeconds})`)
  } else {
    checkPort(errors, handler.port ?? 0, `${path}.port`)
    if (kind === 'httpGet') checkHttp(errors, handler, path)
  }
}

function checkPort(errors: FieldErrors, port: unknown, path: string): void {
  if (typeof port === 'string') errors.invalidEach(path, port, portName(port))
  else errors.invalidEach(path, port, portNumber(typeof port === 'number' ? port : 0))
}

function checkHttp(errors: FieldErrors, http: Fields, path: string): void {
  if (textAt(http, 'path') === '') errors.required(`${path}.path`)
  checkOneOf(errors, `${path}.scheme`, textAt(http, 'scheme'), ['HTTP', 'HTTPS'])
  for (const header of listAt(http, 'httpHeaders'))
    errors.invalidEach(`${path}.httpHeaders`, textAt(header, 'name'), httpHeaderName(textAt(header, 'name')))
}

const COUNTS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold']

/** The three probes of a container that may have them. Models validateLivenessProbe and its sisters (v1.37). */
export function validateProbes(errors: FieldErrors, container: Fields, path: string, context: HandlerContext): void {
  for (const kind of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = fieldsAt(container, kind)
    if (probe === undefined) continue
    const at = `${path}.${kind}`
    const grace = numberAt(probe, 'terminationGracePeriodSeconds')
    const hasGrace = isSet(probe, 'terminationGracePeriodSeconds')
    validateHandler(errors, probe, PROBE_HANDLERS, at, context)
    for (const count of COUNTS) checkNotNegative(errors, `${at}.${count}`, numberAt(probe, count))
    if (hasGrace && grace <= 0) errors.invalid(`${at}.terminationGracePeriodSeconds`, grace, 'must be greater than 0')
    if (kind === 'readinessProbe') {
      if (hasGrace) errors.invalid(`${at}.terminationGracePeriodSeconds`, grace, 'must not be set for readinessProbes')
    } else if (numberAt(probe, 'successThreshold') !== 1) {
      errors.invalid(`${at}.successThreshold`, numberAt(probe, 'successThreshold'), 'must be 1')
    }
  }
}

/** Models validateLifecycle (v1.37). */
export function validateLifecycle(errors: FieldErrors, lifecycle: Fields, path: string, context: HandlerContext): void {
  for (const kind of ['postStart', 'preStop']) {
    const hook = fieldsAt(lifecycle, kind)
    if (hook !== undefined) validateHandler(errors, hook, HOOK_HANDLERS, `${path}.${kind}`, context)
  }
}
