import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import type { ContainerList } from './pod-model.ts'

type Json = Readonly<Record<string, JsonValue>>

/** A field that this version does not honour: taken out, or the whole pod refused (drawn without it all the same). */
export interface VersionChange {
  /** Of a container's field; undefined for a field of the pod spec. */
  readonly list?: ContainerList
  readonly index: number
  readonly field: 'restartPolicy' | 'restartPolicyRules' | 'resources'
  readonly refused: boolean
  /** The version from which on it counts. */
  readonly since: KubernetesVersion
}

/**
 * Takes out of a pod spec what that version's default feature gates take out at creation: `restartPolicy: Always` of init
 * containers before 1.29 (SidecarContainers), other container restart policies and rules before 1.35
 * (ContainerRestartRules; refused before 1.34), pod-level resources before 1.34 (PodLevelResources). Pure.
 * Models pkg/api/pod/util.go DropDisabledPodFields and the validation of those versions.
 */
export function restrictToVersion(
  spec: Json,
  kubernetes: KubernetesVersion,
): { readonly spec: Json; readonly changes: readonly VersionChange[] } {
  const changes: VersionChange[] = []
  const lists: Record<string, JsonValue> = {}
  for (const list of ['initContainers', 'containers'] as const) {
    const containers = spec[list]
    if (!Array.isArray(containers)) continue
    lists[list] = containers.map((container, index) =>
      restrictContainer(container as Json, list, index, kubernetes, changes),
    )
  }
  const { resources, ...rest } = spec
  if (resources === undefined || isAtLeast(kubernetes, '1.34')) return { spec: { ...spec, ...lists }, changes }
  changes.push({ index: 0, field: 'resources', refused: false, since: '1.34' })
  return { spec: { ...rest, ...lists }, changes }
}

function restrictContainer(
  container: Json,
  list: ContainerList,
  index: number,
  kubernetes: KubernetesVersion,
  changes: VersionChange[],
): Json {
  const rules = isAtLeast(kubernetes, '1.35')
  const refused = !isAtLeast(kubernetes, '1.34')
  const { restartPolicy, restartPolicyRules, ...rest } = container
  const kept: Record<string, JsonValue> = { ...rest }
  const isSidecarField = list === 'initContainers' && restartPolicy === 'Always'
  if (restartPolicy !== undefined) {
    const since = isSidecarField ? '1.29' : '1.35'
    if (isSidecarField ? isAtLeast(kubernetes, '1.29') : rules) kept.restartPolicy = restartPolicy
    else changes.push({ list, index, field: 'restartPolicy', refused: !isSidecarField && refused, since })
  }
  if (restartPolicyRules !== undefined) {
    if (rules) kept.restartPolicyRules = restartPolicyRules
    else changes.push({ list, index, field: 'restartPolicyRules', refused: false, since: '1.35' })
  }
  return kept
}
