import { compareQuantities, parseQuantity, ZERO_QUANTITY } from '../kube/quantity.ts'
import { type FieldErrors, type Fields, fieldsAt, isSet, textAt } from './field-errors.ts'
import { dnsLabel, dnsSubdomain } from './name-rules.ts'
import type { Rules } from './rules.ts'
import { validateClaimTemplate } from './validate-claim-template.ts'
import { DISK_CHECKS, type SourceCheck } from './validate-disk-sources.ts'
import { FILE_CHECKS } from './validate-file-sources.ts'

/** The volumes that mounts may name. */
export type Volumes = ReadonlyMap<string, Fields>

/** Kinds of volume in the order in which the API server looks for them: the first counts, further ones are refused. */
const KINDS = [
  'emptyDir',
  'hostPath',
  'gitRepo',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'secret',
  'nfs',
  'iscsi',
  'glusterfs',
  'flocker',
  'persistentVolumeClaim',
  'rbd',
  'cinder',
  'cephfs',
  'quobyte',
  'downwardAPI',
  'fc',
  'flexVolume',
  'configMap',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'storageos',
  'projected',
  'scaleIO',
  'csi',
  'ephemeral',
  'image',
]
const CHECKS: Readonly<Record<string, SourceCheck>> = {
  ...DISK_CHECKS,
  ...FILE_CHECKS,
  emptyDir: (errors, source, path) => {
    const limit = parseQuantity(textAt(source, 'sizeLimit'))
    if (limit !== undefined && compareQuantities(limit, ZERO_QUANTITY) < 0)
      errors.forbidden(`${path}.sizeLimit`, 'SizeLimit field must be a valid resource quantity')
  },
  ephemeral: (errors, source, path) => {
    const template = fieldsAt(source, 'volumeClaimTemplate')
    if (template === undefined) errors.required(`${path}.volumeClaimTemplate`)
    else validateClaimTemplate(errors, template, `${path}.volumeClaimTemplate`)
  },
}
/** Where the API server's path is not the field's own. */
const OTHER_PATHS: Readonly<Record<string, string>> = { gcePersistentDisk: 'persistentDisk' }
const OTHER_REPEATED_PATHS: Readonly<Record<string, string>> = { cephfs: 'cephFS', downwardAPI: 'downwarAPI' }

/** Checks the volumes and gives those without a fault. Models pkg/apis/core/validation ValidateVolumes (v1.37). */
export function validateVolumes(
  errors: FieldErrors,
  volumes: readonly Fields[],
  podName: string,
  path: string,
  rules: Rules,
): Volumes {
  const good = new Map<string, Fields>()
  const created = new Set(
    podName === '' ? [] : volumes.filter((volume) => isSet(volume, 'ephemeral')).map((one) => pvcName(podName, one)),
  )
  for (const [i, volume] of volumes.entries()) {
    const at = `${path}[${i}]`
    const name = textAt(volume, 'name')
    const before = errors.found.length
    validateSource(errors, volume, podName, at, rules)
    if (name === '') errors.required(`${at}.name`)
    else errors.invalidEach(`${at}.name`, name, dnsLabel(name))
    if (good.has(name)) errors.duplicate(`${at}.name`, name)
    if (errors.found.length === before) good.set(name, volume)
    const claim = textAt(fieldsAt(volume, 'persistentVolumeClaim') ?? {}, 'claimName')
    if (created.has(claim))
      errors.invalid(
        `${at}.persistentVolumeClaim.claimName`,
        claim,
        'must not reference a PVC that gets created for an ephemeral volume',
      )
  }
  return good
}

function pvcName(podName: string, volume: Fields): string {
  return `${podName}-${textAt(volume, 'name')}`
}

function validateSource(errors: FieldErrors, volume: Fields, podName: string, path: string, rules: Rules): void {
  let first: string | undefined
  for (const kind of KINDS) {
    const source = kind === 'image' && !rules.imageVolumes ? undefined : fieldsAt(volume, kind)
    if (source === undefined) continue
    if (first !== undefined) {
      errors.forbidden(`${path}.${OTHER_REPEATED_PATHS[kind] ?? kind}`, 'may not specify more than 1 volume type')
      continue
    }
    first = kind
    CHECKS[kind]?.(errors, source, `${path}.${OTHER_PATHS[kind] ?? kind}`, rules)
  }
  validateNamedSource(errors, volume, first === 'ephemeral' ? podName : '', path)
  if (first === undefined) errors.required(path, 'must specify a volume type')
}

/** What depends on the volume's own name; the pod's counts where the volume makes a claim. */
function validateNamedSource(errors: FieldErrors, volume: Fields, podName: string, path: string): void {
  const name = textAt(volume, 'name')
  const iscsi = fieldsAt(volume, 'iscsi')
  if (iscsi !== undefined && isSet(iscsi, 'initiatorName') && `${name}:${textAt(iscsi, 'targetPortal')}`.length > 64)
    errors.invalid(
      `${path}.name`,
      name,
      'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.',
    )
  if (podName === '' || name === '') return
  const claim = pvcName(podName, volume)
  for (const detail of dnsSubdomain(claim)) errors.invalid(`${path}.name`, name, `PVC name "${claim}": ${detail}`)
}
