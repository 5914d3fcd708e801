import { type FieldErrors, type Fields, fieldsAt, isSet, listAt, textAt } from './field-errors.ts'
import { checkFieldSelector, checkResourceSelector, ENV_FIELD_PATHS } from './field-selectors.ts'
import {
  configMapKey,
  dnsLabel,
  dnsSubdomain,
  looseEnvName,
  type NameRule,
  namePrefix,
  strictEnvName,
} from './name-rules.ts'
import { checkNoBacksteps } from './path-rules.ts'
import type { Rules } from './rules.ts'

const nameRule = (rules: Rules): NameRule => (rules.looseEnvNames ? looseEnvName : strictEnvName)

/** Models pkg/apis/core/validation ValidateEnv (v1.37). */
export function validateEnv(errors: FieldErrors, variables: readonly Fields[], path: string, rules: Rules): void {
  for (const [i, variable] of variables.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(variable, 'name')
    if (name === '') errors.required(`${at}.name`)
    else errors.invalidEach(`${at}.name`, name, nameRule(rules)(name))
    const from = fieldsAt(variable, 'valueFrom')
    if (from !== undefined) validateValueFrom(errors, from, textAt(variable, 'value') !== '', `${at}.valueFrom`, rules)
  }
}

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef']

function validateValueFrom(errors: FieldErrors, from: Fields, hasValue: boolean, path: string, rules: Rules): void {
  const known = rules.fileKeys ? [...SOURCES, 'fileKeyRef'] : SOURCES
  const fieldRef = fieldsAt(from, 'fieldRef')
  const resourceFieldRef = fieldsAt(from, 'resourceFieldRef')
  if (fieldRef !== undefined) checkFieldSelector(errors, fieldRef, ENV_FIELD_PATHS, `${path}.fieldRef`)
  if (resourceFieldRef !== undefined) checkResourceSelector(errors, resourceFieldRef, `${path}.resourceFieldRef`, false)
  for (const kind of ['configMapKeyRef', 'secretKeyRef']) {
    const selector = fieldsAt(from, kind)
    if (selector !== undefined) checkKeySelector(errors, selector, `${path}.${kind}`)
  }
  const file = rules.fileKeys ? fieldsAt(from, 'fileKeyRef') : undefined
  if (file !== undefined) checkFileKey(errors, file, `${path}.fileKeyRef`)
  const given = known.filter((kind) => isSet(from, kind)).length
  const names = known.map((kind) => `\`${kind}\``)
  if (given === 0) errors.invalid(path, '', `must specify one of: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`)
  else if (hasValue) errors.invalid(path, '', 'may not be specified when `value` is not empty')
  else if (given > 1) errors.invalid(path, '', 'may not have more than one field specified at a time')
}

function checkKeySelector(errors: FieldErrors, selector: Fields, path: string): void {
  const name = textAt(selector, 'name')
  const key = textAt(selector, 'key')
  errors.invalidEach(`${path}.name`, name, dnsSubdomain(name))
  if (key === '') errors.required(`${path}.key`)
  else errors.invalidEach(`${path}.key`, key, configMapKey(key))
}

function checkFileKey(errors: FieldErrors, selector: Fields, path: string): void {
  const key = textAt(selector, 'key')
  const file = textAt(selector, 'path')
  if (key === '') errors.required(`${path}.key`)
  else errors.invalidEach(`${path}.key`, key, looseEnvName(key))
  const volume = textAt(selector, 'volumeName')
  if (volume === '') errors.required(`${path}.volumeName`)
  else errors.invalidEach(`${path}.volumeName`, volume, dnsLabel(volume))
  if (file === '') errors.required(`${path}.path`)
  else checkNoBacksteps(errors, `${path}.path`, file)
}

/** Models ValidateEnvFrom (v1.37): a missing source is told at the list. */
export function validateEnvFrom(errors: FieldErrors, sources: readonly Fields[], path: string, rules: Rules): void {
  for (const [i, source] of sources.entries()) {
    const at = `${path}[${i}]`
    const prefix = textAt(source, 'prefix')
    if (prefix !== '') errors.invalidEach(`${at}.prefix`, prefix, nameRule(rules)(prefix))
    let given = 0
    for (const kind of ['configMapRef', 'secretRef']) {
      const reference = fieldsAt(source, kind)
      if (reference === undefined) continue
      given++
      const name = textAt(reference, 'name')
      if (name === '') errors.required(`${at}.${kind}.name`)
      else errors.invalidEach(`${at}.${kind}.name`, name, namePrefix(name))
    }
    if (given === 0) errors.invalid(path, '', 'must specify one of: `configMapRef` or `secretRef`')
    else if (given > 1) errors.invalid(path, '', 'may not have more than one field specified at a time')
  }
}

/** A file with variables stands in an emptyDir. Models validateFileKeyRefVolumes (v1.37). */
export function checkFileVolumes(errors: FieldErrors, spec: Fields, path: string): void {
  const volumes = new Map(listAt(spec, 'volumes').map((volume) => [textAt(volume, 'name'), volume]))
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'])
    for (const [i, container] of listAt(spec, list).entries())
      for (const [j, variable] of listAt(container, 'env').entries()) {
        const file = fieldsAt(fieldsAt(variable, 'valueFrom') ?? {}, 'fileKeyRef')
        if (file === undefined) continue
        const at = `${path}.${list}[${i}].env[${j}].valueFrom.fileKeyRef.volumeName`
        const name = textAt(file, 'volumeName')
        const volume = volumes.get(name)
        if (volume === undefined) errors.notFound(at, name)
        else if (!isSet(volume, 'emptyDir')) errors.invalid(at, name, 'referenced volume must be of type emptyDir')
      }
}
