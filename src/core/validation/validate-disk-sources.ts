import { isAtLeast } from '../kube/kubernetes-version.ts'
import { utf8Length } from '../source/utf8-length.ts'
import {
  checkOneOf,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  isTrue,
  numberAt,
  pairsAt,
  textAt,
  textsAt,
} from './field-errors.ts'
import { dnsLabel, dnsSubdomain, inRange } from './name-rules.ts'
import { checkDescendingPath, checkNoBacksteps } from './path-rules.ts'
import type { Rules } from './rules.ts'

export type SourceCheck = (errors: FieldErrors, source: Fields, path: string, rules: Rules) => void
type PlainCheck = (errors: FieldErrors, source: Fields, path: string) => void

const MOST_DRIVER_BYTES = 63

/** Asks for texts that must not be empty. */
const needs =
  (...fields: readonly string[]): PlainCheck =>
  (errors, source, path) => {
    for (const field of fields) if (textAt(source, field) === '') errors.required(`${path}.${field}`)
  }

const needsSecretName: PlainCheck = (errors, source, path) => {
  const secret = fieldsAt(source, 'secretRef')
  if (secret !== undefined && textAt(secret, 'name') === '') errors.required(`${path}.secretRef.name`)
}

const needsMonitors: PlainCheck = (errors, source, path) => {
  if (textsAt(source, 'monitors').length === 0) errors.required(`${path}.monitors`)
}

const partitioned =
  (field: string): PlainCheck =>
  (errors, source, path) => {
    needs(field)(errors, source, path)
    const partition = numberAt(source, 'partition')
    if (partition < 0 || partition > 255)
      errors.invalid(`${path}.partition`, partition, 'must be between 1 and 255, inclusive')
  }

const HOST_PATH_TYPES = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
]
const INITIATORS: Readonly<Record<string, RegExp>> = {
  iqn: /iqn\.\d{4}-\d{2}\.([A-Za-z0-9\-.]+)(:[^,;*&$|\s]+)$/,
  eui: /^eui.[A-Za-z0-9]{16}$/,
  naa: /^naa.[A-Za-z0-9]{32}$/,
}

function checkInitiator(errors: FieldErrors, field: string, name: string): void {
  const form = INITIATORS[name.slice(0, 3)]
  if (form === undefined) errors.invalid(field, name, 'must be valid format starting with iqn, eui, or naa')
  else if (!form.test(name)) errors.invalid(field, name, 'must be valid format')
}

const SPLIT_HOST = /^(\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/

/** Volumes that stand for a disk, a share or a path of the node. Models the validate…VolumeSource functions (v1.37). */
export const DISK_CHECKS: Readonly<Record<string, SourceCheck>> = {
  hostPath: (errors, source, path) => {
    const hostPath = textAt(source, 'path')
    if (hostPath === '') return errors.required(`${path}.path`)
    checkNoBacksteps(errors, `${path}.path`, hostPath)
    if (isSet(source, 'type')) checkOneOf(errors, `${path}.type`, textAt(source, 'type'), HOST_PATH_TYPES)
  },
  gitRepo: (errors, source, path) => {
    needs('repository')(errors, source, path)
    checkDescendingPath(errors, `${path}.directory`, textAt(source, 'directory'))
  },
  gcePersistentDisk: partitioned('pdName'),
  awsElasticBlockStore: partitioned('volumeID'),
  nfs: (errors, source, path) => {
    needs('server', 'path')(errors, source, path)
    const share = textAt(source, 'path')
    if (!share.startsWith('/')) errors.invalid(`${path}.path`, share, 'must be an absolute path')
  },
  iscsi: (errors, source, path) => {
    needs('targetPortal', 'iqn')(errors, source, path)
    const iqn = textAt(source, 'iqn')
    if (iqn !== '') checkInitiator(errors, `${path}.iqn`, iqn)
    errors.invalidEach(`${path}.lun`, numberAt(source, 'lun'), inRange(numberAt(source, 'lun'), 0, 255))
    const usesChap = isTrue(source, 'chapAuthDiscovery') || isTrue(source, 'chapAuthSession')
    if (usesChap && !isSet(source, 'secretRef')) errors.required(`${path}.secretRef`)
    if (isSet(source, 'initiatorName')) checkInitiator(errors, `${path}.initiatorname`, textAt(source, 'initiatorName'))
  },
  glusterfs: needs('endpoints', 'path'),
  flocker: (errors, source, path) => {
    const name = textAt(source, 'datasetName')
    const uuid = textAt(source, 'datasetUUID')
    if (name === '' && uuid === '') errors.required(path, 'one of datasetName and datasetUUID is required')
    if (name !== '' && uuid !== '')
      errors.invalid(path, 'resource', 'datasetName and datasetUUID can not be specified simultaneously')
    if (name.includes('/')) errors.invalid(`${path}.datasetName`, name, "must not contain '/'")
  },
  persistentVolumeClaim: needs('claimName'),
  rbd: (errors, source, path) => {
    needsMonitors(errors, source, path)
    needs('image')(errors, source, path)
  },
  cinder: (errors, source, path) => {
    needs('volumeID')(errors, source, path)
    needsSecretName(errors, source, path)
  },
  cephfs: needsMonitors,
  quobyte: (errors, source, path) => {
    const registry = textAt(source, 'registry')
    const pairs = 'must be a host:port pair or multiple pairs separated by commas'
    if (registry === '') errors.required(`${path}.registry`, pairs)
    else if (textAt(source, 'tenant').length >= 65)
      errors.required(`${path}.tenant`, 'must be a UUID and may not exceed a length of 64 characters')
    else
      for (const pair of registry.split(','))
        if (!SPLIT_HOST.test(pair)) errors.invalid(`${path}.registry`, registry, pairs)
    needs('volume')(errors, source, path)
  },
  fc: (errors, source, path) => {
    const targets = textsAt(source, 'targetWWNs').length
    const ids = textsAt(source, 'wwids').length
    if (targets === 0 && ids === 0)
      errors.required(`${path}.targetWWNs`, 'must specify either targetWWNs or wwids, but not both')
    if (targets > 0 && ids > 0)
      errors.invalid(
        `${path}.targetWWNs`,
        source.targetWWNs,
        'targetWWNs and wwids can not be specified simultaneously',
      )
    if (targets === 0) return
    if (!isSet(source, 'lun')) errors.required(`${path}.lun`, 'lun is required if targetWWNs is specified')
    else errors.invalidEach(`${path}.lun`, numberAt(source, 'lun'), inRange(numberAt(source, 'lun'), 0, 255))
  },
  flexVolume: (errors, source, path) => {
    needs('driver')(errors, source, path)
    for (const [key] of pairsAt(source, 'options')) {
      const namespace = `.${(key.split('/')[0] ?? '').toLowerCase()}`
      if (namespace.endsWith('.kubernetes.io') || namespace.endsWith('.k8s.io'))
        errors.invalid(`${path}.options[${key}]`, key, 'kubernetes.io and k8s.io namespaces are reserved')
    }
  },
  azureFile: needs('secretName', 'shareName'),
  vsphereVolume: needs('volumePath'),
  photonPersistentDisk: needs('pdID'),
  portworxVolume: needs('volumeID'),
  azureDisk: (errors, source, path) => {
    needs('diskName', 'diskURI')(errors, source, path)
    const kind = textAt(source, 'kind')
    const uri = textAt(source, 'diskURI')
    if (isSet(source, 'cachingMode'))
      checkOneOf(errors, `${path}.cachingMode`, textAt(source, 'cachingMode'), ['None', 'ReadOnly', 'ReadWrite'])
    if (!isSet(source, 'kind')) return
    checkOneOf(errors, `${path}.kind`, kind, ['Dedicated', 'Managed', 'Shared'])
    if (kind === 'Managed' && !uri.startsWith('/subscriptions/')) errors.notSupported(`${path}.diskURI`, uri, [MANAGED])
    if (kind !== 'Managed' && !uri.startsWith('https://')) errors.notSupported(`${path}.diskURI`, uri, [BLOB])
  },
  storageos: (errors, source, path) => {
    const volume = textAt(source, 'volumeName')
    const namespace = textAt(source, 'volumeNamespace')
    if (volume === '') errors.required(`${path}.volumeName`)
    else errors.invalidEach(`${path}.volumeName`, volume, dnsLabel(volume))
    if (namespace !== '') errors.invalidEach(`${path}.volumeNamespace`, namespace, dnsLabel(namespace))
    needsSecretName(errors, source, path)
  },
  scaleIO: needs('gateway', 'system', 'volumeName'),
  csi: (errors, source, path, rules) => {
    const driver = textAt(source, 'driver')
    const isOld = !isAtLeast(rules.kubernetes, '1.36')
    if (driver === '') errors.required(`${path}.driver`)
    if (utf8Length(driver) > MOST_DRIVER_BYTES) errors.tooLong(`${path}.driver`, MOST_DRIVER_BYTES)
    // Up to 1.35 an absent one was no name besides.
    if (driver !== '' || isOld) errors.invalidEach(`${path}.driver`, driver, dnsSubdomain(driver.toLowerCase()))
    const secret = fieldsAt(source, 'nodePublishSecretRef')
    if (secret === undefined) return
    const name = textAt(secret, 'name')
    if (name === '') errors.required(`${path}.nodePublishSecretRef.name`)
    else errors.invalidEach(`${path}.name`, name, dnsSubdomain(name))
  },
  image: (errors, source, path) => {
    needs('reference')(errors, source, path)
    checkOneOf(errors, `${path}.pullPolicy`, textAt(source, 'pullPolicy'), ['Always', 'IfNotPresent', 'Never'])
  },
}

const MANAGED = '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}'
const BLOB = 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd'
