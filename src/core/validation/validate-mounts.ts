import { checkOneOf, type FieldErrors, type Fields, fieldsAt, isSet, isTrue, listAt, textAt } from './field-errors.ts'
import { checkDescendingPath } from './path-rules.ts'
import type { Volumes } from './validate-volumes.ts'

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None']

/** Models pkg/apis/core/validation ValidateVolumeMounts (v1.37), with its paths that name no index. */
export function validateMounts(errors: FieldErrors, container: Fields, volumes: Volumes, path: string): void {
  const devices = listAt(container, 'volumeDevices')
  const taken = new Set<string>()
  for (const [i, mount] of listAt(container, 'volumeMounts').entries()) {
    const at = `${path}[${i}]`
    const name = textAt(mount, 'name')
    const mountPath = textAt(mount, 'mountPath')
    if (name === '') errors.required(`${at}.name`)
    if (!volumes.has(name)) errors.notFound(`${at}.name`, name)
    if (mountPath === '') errors.required(`${at}.mountPath`)
    if (taken.has(mountPath)) errors.invalid(`${at}.mountPath`, mountPath, 'must be unique')
    taken.add(mountPath)
    if (devices.some((device) => textAt(device, 'name') === name))
      errors.invalid(`${at}.name`, name, 'must not already exist in volumeDevices')
    if (devices.some((device) => textAt(device, 'devicePath') === mountPath))
      errors.invalid(`${at}.mountPath`, mountPath, 'must not already exist as a path in volumeDevices')
    checkSubPaths(errors, mount, volumes.get(name), at, path)
    checkPropagation(errors, mount, container, `${path}.mountPropagation`)
    checkRecursive(errors, mount, `${path}.recursiveReadOnly`)
  }
}

function checkSubPaths(errors: FieldErrors, mount: Fields, volume: Fields | undefined, at: string, path: string): void {
  const subPath = textAt(mount, 'subPath')
  const expression = textAt(mount, 'subPathExpr')
  const isWithoutIndex = volume !== undefined && isSet(volume, 'image')
  if (isWithoutIndex && subPath !== '') errors.invalid(`${at}.subPath`, subPath, 'not allowed in image volume sources')
  if (isWithoutIndex && expression !== '')
    errors.invalid(`${at}.subPathExpr`, expression, 'not allowed in image volume sources')
  if (subPath !== '') checkDescendingPath(errors, `${path}.subPath`, subPath)
  if (expression === '') return
  if (subPath !== '') errors.invalid(`${at}.subPathExpr`, expression, 'subPathExpr and subPath are mutually exclusive')
  checkDescendingPath(errors, `${path}.subPathExpr`, expression)
}

function checkPropagation(errors: FieldErrors, mount: Fields, container: Fields, path: string): void {
  if (!isSet(mount, 'mountPropagation')) return
  const mode = textAt(mount, 'mountPropagation')
  checkOneOf(errors, path, mode, PROPAGATIONS)
  const isPrivileged = isTrue(fieldsAt(container, 'securityContext') ?? {}, 'privileged')
  if (mode === 'Bidirectional' && !isPrivileged)
    errors.forbidden(path, 'Bidirectional mount propagation is available only to privileged containers')
}

function checkRecursive(errors: FieldErrors, mount: Fields, path: string): void {
  if (!isSet(mount, 'recursiveReadOnly')) return
  const mode = textAt(mount, 'recursiveReadOnly')
  checkOneOf(errors, path, mode, ['Disabled', 'Enabled', 'IfPossible'])
  if (mode !== 'Enabled' && mode !== 'IfPossible') return
  if (!isTrue(mount, 'readOnly')) errors.forbidden(path, 'may only be specified when readOnly is true')
  if (isSet(mount, 'mountPropagation') && textAt(mount, 'mountPropagation') !== 'None')
    errors.forbidden(path, 'may only be specified when mountPropagation is None or not specified')
}

/** Models ValidateVolumeDevices (v1.37). */
export function validateDevices(errors: FieldErrors, container: Fields, volumes: Volumes, path: string): void {
  const mounts = listAt(container, 'volumeMounts')
  const names = new Set<string>()
  const paths = new Set<string>()
  for (const [i, device] of listAt(container, 'volumeDevices').entries()) {
    const at = `${path}[${i}]`
    const name = textAt(device, 'name')
    const devicePath = textAt(device, 'devicePath')
    const volume = volumes.get(name)
    if (name === '') errors.required(`${at}.name`)
    if (names.has(name)) errors.invalid(`${at}.name`, name, 'must be unique')
    if (volume === undefined) errors.notFound(`${at}.name`, name)
    else if (!isSet(volume, 'persistentVolumeClaim') && !isSet(volume, 'ephemeral'))
      errors.invalid(
        `${at}.name`,
        name,
        'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
      )
    if (devicePath === '') errors.required(`${at}.devicePath`)
    if (paths.has(devicePath)) errors.invalid(`${at}.devicePath`, devicePath, 'must be unique')
    if (devicePath.split('/').includes('..'))
      errors.invalid(`${at}.devicePath`, devicePath, "can not contain backsteps ('..')")
    else paths.add(devicePath)
    if (mounts.some((mount) => textAt(mount, 'name') === name))
      errors.invalid(`${at}.name`, name, 'must not already exist in volumeMounts')
    if (mounts.some((mount) => textAt(mount, 'mountPath') === devicePath))
      errors.invalid(`${at}.devicePath`, devicePath, 'must not already exist as a path in volumeMounts')
    if (name !== '') names.add(name)
  }
}
