import { isAtLeast } from '../kube/kubernetes-version.ts'
import {
  checkOneOf,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  listAt,
  numberAt,
  pairsAt,
  textAt,
  textsAt,
} from './field-errors.ts'
import { dnsLabel, dnsSubdomain, labelKey, labelValue } from './name-rules.ts'
import type { Rules } from './rules.ts'
import { checkKey, checkOperator, checkValues, validateLabelSelector } from './validate-selectors.ts'

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution'
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution'

/** Models pkg/apis/core/validation validateAffinity (v1.37). */
export function validateAffinity(errors: FieldErrors, affinity: Fields | undefined, path: string): void {
  if (affinity === undefined) return
  const node = fieldsAt(affinity, 'nodeAffinity')
  if (node !== undefined) validateNodeAffinity(errors, node, `${path}.nodeAffinity`)
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    const pods = fieldsAt(affinity, kind)
    if (pods === undefined) continue
    for (const [i, term] of listAt(pods, REQUIRED).entries())
      validatePodTerm(errors, term, `${path}.${kind}.${REQUIRED}[${i}]`)
    for (const [i, term] of listAt(pods, PREFERRED).entries()) {
      const at = `${path}.${kind}.${PREFERRED}[${i}]`
      checkWeight(errors, term, at)
      validatePodTerm(errors, fieldsAt(term, 'podAffinityTerm') ?? {}, `${at}.podAffinityTerm`)
    }
  }
}

function checkWeight(errors: FieldErrors, term: Fields, path: string): void {
  const weight = numberAt(term, 'weight')
  if (weight < 1 || weight > 100) errors.invalid(`${path}.weight`, weight, 'must be in the range 1-100')
}

function validateNodeAffinity(errors: FieldErrors, affinity: Fields, path: string): void {
  const required = fieldsAt(affinity, REQUIRED)
  if (required !== undefined) {
    const at = `${path}.${REQUIRED}.nodeSelectorTerms`
    const terms = listAt(required, 'nodeSelectorTerms')
    if (terms.length === 0) errors.required(at, 'must have at least one node selector term')
    for (const [i, term] of terms.entries()) validateNodeTerm(errors, term, `${at}[${i}]`, true)
  }
  for (const [i, term] of listAt(affinity, PREFERRED).entries()) {
    const at = `${path}.${PREFERRED}[${i}]`
    checkWeight(errors, term, at)
    validateNodeTerm(errors, fieldsAt(term, 'preference') ?? {}, `${at}.preference`, false)
  }
}

/** Of a preference the values may be anything. */
function validateNodeTerm(errors: FieldErrors, term: Fields, path: string, isRequired: boolean): void {
  for (const [i, requirement] of listAt(term, 'matchExpressions').entries()) {
    const at = `${path}.matchExpressions[${i}]`
    checkOperator(errors, requirement, at, true)
    checkKey(errors, requirement, at)
    if (isRequired) checkValues(errors, requirement, at)
  }
  for (const [i, requirement] of listAt(term, 'matchFields').entries()) {
    const at = `${path}.matchFields[${i}]`
    const values = textsAt(requirement, 'values')
    const operator = textAt(requirement, 'operator')
    if (operator !== 'In' && operator !== 'NotIn')
      errors.invalid(`${at}.operator`, operator, 'not a valid selector operator')
    else if (values.length !== 1)
      errors.required(
        `${at}.values`,
        "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
      )
    const key = textAt(requirement, 'key')
    if (key !== 'metadata.name') errors.invalid(`${at}.key`, key, 'not a valid field selector key')
    else for (const [j, name] of values.entries()) errors.invalidEach(`${at}.values[${j}]`, name, dnsSubdomain(name))
  }
}

function validatePodTerm(errors: FieldErrors, term: Fields, path: string): void {
  const selector = fieldsAt(term, 'labelSelector')
  validateLabelSelector(errors, selector, `${path}.labelSelector`)
  validateLabelSelector(errors, fieldsAt(term, 'namespaceSelector'), `${path}.namespaceSelector`)
  for (const name of textsAt(term, 'namespaces')) errors.invalidEach(`${path}.namespace`, name, dnsLabel(name))
  checkLabelKeys(errors, term, path)
  const topology = textAt(term, 'topologyKey')
  if (topology === '') errors.required(`${path}.topologyKey`, 'can not be empty')
  errors.invalidEach(`${path}.topologyKey`, topology, labelKey(topology))
}

/**
 * Keys of the pod's own labels, whose values the server has merged into the selector by now: one that it names twice, once
 * for itself, is refused. Models ValidateMatchLabelKeysAndMismatchLabelKeys (v1.37).
 */
function checkLabelKeys(errors: FieldErrors, owner: Fields, path: string): void {
  const selector = fieldsAt(owner, 'labelSelector')
  const match = textsAt(owner, 'matchLabelKeys')
  const mismatch = textsAt(owner, 'mismatchLabelKeys')
  for (const list of ['matchLabelKeys', 'mismatchLabelKeys']) {
    const keys = textsAt(owner, list)
    if (keys.length > 0 && selector === undefined)
      errors.forbidden(`${path}.${list}`, 'must not be specified when labelSelector is not set')
    else for (const [i, key] of keys.entries()) errors.invalidEach(`${path}.${list}[${i}]`, key, labelKey(key))
  }
  const seen = new Set(pairsAt(selector ?? {}, 'matchLabels').map(([key]) => key))
  for (const requirement of listAt(selector ?? {}, 'matchExpressions')) {
    const key = textAt(requirement, 'key')
    const index = match.lastIndexOf(key)
    if (index >= 0 && seen.has(key))
      errors.invalid(`${path}[${index}]`, key, 'exists in both matchLabelKeys and labelSelector')
    seen.add(key)
  }
  for (const [i, key] of match.entries())
    if (mismatch.includes(key))
      errors.invalid(`${path}.matchLabelKeys[${i}]`, key, 'exists in both matchLabelKeys and mismatchLabelKeys')
}

/** Models ValidateTolerations (v1.37). */
export function validateTolerations(
  errors: FieldErrors,
  tolerations: readonly Fields[],
  path: string,
  rules: Rules,
): void {
  for (const [i, toleration] of tolerations.entries()) {
    const at = `${path}[${i}]`
    const key = textAt(toleration, 'key')
    const operator = textAt(toleration, 'operator')
    const value = textAt(toleration, 'value')
    const effect = textAt(toleration, 'effect')
    if (key !== '') errors.invalidEach(`${at}.key`, key, labelKey(key))
    if (key === '' && operator !== 'Exists')
      errors.invalid(
        `${at}.operator`,
        operator,
        'operator must be Exists when `key` is empty, which means "match all values and all keys"',
      )
    if (isSet(toleration, 'tolerationSeconds') && effect !== 'NoExecute')
      errors.invalid(`${at}.effect`, effect, "effect must be 'NoExecute' when `tolerationSeconds` is set")
    if (operator === '' || operator === 'Equal') {
      const wrong = labelValue(value)
      if (wrong.length > 0) errors.invalid(`${at}.operator`, value, wrong.join(';'))
    } else if (operator !== 'Exists') {
      // Gt and Lt wait for a feature gate, but are named to who tries them.
      const isAhead = isAtLeast(rules.kubernetes, '1.35') && (operator === 'Gt' || operator === 'Lt')
      errors.notSupported(`${at}.operator`, operator, ['Equal', 'Exists', ...(isAhead ? ['Lt', 'Gt'] : [])])
    } else if (value !== '') {
      errors.invalid(`${at}.operator`, value, "value must be empty when `operator` is 'Exists'")
    }
    if (effect !== '') checkOneOf(errors, `${at}.effect`, effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
  }
}

/** Models validateTopologySpreadConstraints (v1.37). */
export function validateSpread(errors: FieldErrors, constraints: readonly Fields[], path: string, rules: Rules): void {
  for (const [i, constraint] of constraints.entries()) {
    const at = `${path}[${i}]`
    const skew = numberAt(constraint, 'maxSkew')
    const topology = textAt(constraint, 'topologyKey')
    const action = textAt(constraint, 'whenUnsatisfiable')
    if (skew <= 0) errors.invalid(`${at}.maxSkew`, skew, 'must be greater than zero')
    if (topology === '') errors.required(`${at}.topologyKey`, 'can not be empty')
    checkOneOf(errors, `${at}.whenUnsatisfiable`, action, ['DoNotSchedule', 'ScheduleAnyway'])
    const isRepeated = constraints
      .slice(i + 1)
      .some((one) => textAt(one, 'topologyKey') === topology && textAt(one, 'whenUnsatisfiable') === action)
    if (isRepeated) errors.duplicate(`${at}.{topologyKey, whenUnsatisfiable}`, `{${topology}, ${action}}`)
    checkMinDomains(errors, constraint, action, `${at}.minDomains`)
    for (const policy of ['nodeAffinityPolicy', 'nodeTaintsPolicy'])
      if (isSet(constraint, policy))
        checkOneOf(errors, `${at}.${policy}`, textAt(constraint, policy), ['Honor', 'Ignore'])
    if (rules.mergedSpreadKeys) checkLabelKeys(errors, constraint, at)
    else checkMatchLabelKeys(errors, constraint, `${at}.matchLabelKeys`)
    validateLabelSelector(errors, fieldsAt(constraint, 'labelSelector'), `${at}.labelSelector`)
  }
}

function checkMinDomains(errors: FieldErrors, constraint: Fields, action: string, path: string): void {
  if (!isSet(constraint, 'minDomains')) return
  const least = numberAt(constraint, 'minDomains')
  if (least <= 0) errors.invalid(path, least, 'must be greater than zero')
  if (action !== 'DoNotSchedule')
    errors.invalid(path, least, `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`)
}

/** Up to 1.33. */
function checkMatchLabelKeys(errors: FieldErrors, constraint: Fields, path: string): void {
  const keys = textsAt(constraint, 'matchLabelKeys')
  if (keys.length === 0) return
  const selector = fieldsAt(constraint, 'labelSelector')
  if (selector === undefined) errors.forbidden(path, 'must not be specified when labelSelector is not set')
  const named = new Set([
    ...pairsAt(selector ?? {}, 'matchLabels').map(([key]) => key),
    ...listAt(selector ?? {}, 'matchExpressions').map((one) => textAt(one, 'key')),
  ])
  for (const [i, key] of keys.entries()) {
    errors.invalidEach(`${path}[${i}]`, key, labelKey(key))
    if (named.has(key)) errors.invalid(`${path}[${i}]`, key, 'exists in both matchLabelKeys and labelSelector')
  }
}
