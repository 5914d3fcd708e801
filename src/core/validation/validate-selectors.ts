import { type FieldErrors, type Fields, listAt, pairsAt, textAt, textsAt } from './field-errors.ts'
import { labelKey, labelValue } from './name-rules.ts'
import { validateLabels } from './validate-metadata.ts'

/** A label selector; absent is right. Models apimachinery meta/v1 ValidateLabelSelector (v1.37). */
export function validateLabelSelector(errors: FieldErrors, selector: Fields | undefined, path: string): void {
  if (selector === undefined) return
  validateLabels(errors, pairsAt(selector, 'matchLabels'), `${path}.matchLabels`)
  for (const [i, requirement] of listAt(selector, 'matchExpressions').entries()) {
    const at = `${path}.matchExpressions[${i}]`
    checkOperator(errors, requirement, at, false)
    checkKey(errors, requirement, at)
    checkValues(errors, requirement, at)
  }
}

/** `In` and the like with as many values as they take; node selectors also know `Gt` and `Lt`. */
export function checkOperator(errors: FieldErrors, requirement: Fields, path: string, isOfNode: boolean): void {
  const operator = textAt(requirement, 'operator')
  const count = textsAt(requirement, 'values').length
  if (operator === 'In' || operator === 'NotIn') {
    if (count === 0) errors.required(`${path}.values`, "must be specified when `operator` is 'In' or 'NotIn'")
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (count > 0)
      errors.forbidden(`${path}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
  } else if (isOfNode && (operator === 'Gt' || operator === 'Lt')) {
    if (count !== 1) errors.required(`${path}.values`, "must be specified single value when `operator` is 'Lt' or 'Gt'")
  } else {
    errors.invalid(`${path}.operator`, operator, 'not a valid selector operator')
  }
}

export function checkKey(errors: FieldErrors, requirement: Fields, path: string): void {
  const key = textAt(requirement, 'key')
  errors.invalidEach(`${path}.key`, key, labelKey(key))
}

export function checkValues(errors: FieldErrors, requirement: Fields, path: string): void {
  for (const [i, value] of textsAt(requirement, 'values').entries())
    errors.invalidEach(`${path}.values[${i}]`, value, labelValue(value))
}
