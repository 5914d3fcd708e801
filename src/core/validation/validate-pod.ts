import { isAtLeast, type KubernetesVersion, NEWEST_KUBERNETES } from '../kube/kubernetes-version.ts'
import { asRecord } from '../kubectl/loose-json.ts'
import type { ManifestNode } from '../manifest/manifest-node.ts'
import { applyDefaults } from '../pod/apply-defaults.ts'
import { decodeTyped, type TypeProblem } from '../pod/decode-typed.ts'
import { describeMisfit, refuseKind } from './check-strict.ts'
import {
  collectFieldErrors,
  type FieldError,
  type FieldErrors,
  type Fields,
  fieldsAt,
  isSet,
  listAt,
  textAt,
} from './field-errors.ts'
import { mergeLabelKeys } from './merge-label-keys.ts'
import { type Rules, rulesOf } from './rules.ts'
import { checkAppArmorTwice, validatePodAnnotations } from './validate-annotations.ts'
import { checkImageSpaces } from './validate-containers.ts'
import { validateMetadata } from './validate-metadata.ts'
import { validatePodSpec } from './validate-pod-spec.ts'

/** What the API server answers to the creation of a pod. `decodeError` when it cannot read it at all. */
export interface PodVerdict {
  readonly decodeError?: string
  readonly errors: readonly FieldError[]
}

/**
 * Creates a pod in namespace `default` as an API server with default feature gates would, up to its checks. Privileged
 * containers are allowed, admission is not asked. Total. Models pkg/apis/core/validation ValidatePodCreate (v1.27 to v1.37).
 */
export function validatePod(pod: ManifestNode, kubernetes: KubernetesVersion = NEWEST_KUBERNETES): PodVerdict {
  const refused = refuseKind(pod, { v1: ['Pod'] })
  if (refused !== undefined) return { decodeError: refused, errors: [] }
  const { value, problems } = decodeTyped(pod, 'Pod', '')
  const isUnknown = ({ kind, path }: TypeProblem) =>
    kind === 'unknown-field' || (!isAtLeast(kubernetes, '1.34') && SINCE_1_34.test(path))
  const problem = problems.find((one) => !isUnknown(one))
  if (problem !== undefined) return { decodeError: describeMisfit(problem), errors: [] }
  const typed = asRecord(value)
  const rules = rulesOf(kubernetes)
  return { errors: checkStoredPod(asRecord(typed.metadata), storeSpec(asRecord(typed.spec), rules), rules) }
}

/** Fields that came with 1.34 or later: before, anything may stand there. */
const SINCE_1_34 =
  /\.(restartPolicyRules|hostnameOverride|fileKeyRef|podCertificate|schedulingGroup|evictionResponders|bindMountOptions)\b/

/** The checks of a pod that could be read and is stored. */
export function checkStoredPod(metadata: Fields, stored: Fields, rules: Rules): readonly FieldError[] {
  const errors = collectFieldErrors()
  const whole = { ...metadata, namespace: textAt(metadata, 'namespace') || 'default' }
  validateMetadata(errors, whole, 'metadata', rules)
  validatePodAnnotations(errors, whole, stored, 'metadata.annotations')
  const merged = mergeLabelKeys(stored, asRecord(metadata.labels), rules)
  validatePodSpec(errors, merged, textAt(metadata, 'name'), 'spec', rules)
  validateOnlyPod(errors, stored)
  checkAppArmorTwice(errors, whole, stored)
  return errors.found
}

/** After what the version drops, and the defaults. */
export function storeSpec(spec: Fields, rules: Rules): Fields {
  const { resources, ...rest } = spec
  const kept = rules.podLevelResources || resources === undefined ? spec : rest
  return applyDefaults(withoutRules(kept, rules) as Parameters<typeof applyDefaults>[0])
}

/** Restart rules were unknown before they came. */
function withoutRules(spec: Fields, rules: Rules): Fields {
  if (rules.containerRestart) return spec
  const strip = ({ restartPolicyRules: _, ...container }: Fields): Fields => container
  const lists = ['containers', 'initContainers'].filter((list) => isSet(spec, list))
  return { ...spec, ...Object.fromEntries(lists.map((list) => [list, listAt(spec, list).map(strip)])) }
}

/** What holds for a pod and not for a template. */
function validateOnlyPod(errors: FieldErrors, spec: Fields): void {
  if (textAt(spec, 'serviceAccountName') === '')
    for (const [i, volume] of listAt(spec, 'volumes').entries())
      for (const [j, source] of listAt(fieldsAt(volume, 'projected') ?? {}, 'sources').entries())
        if (isSet(source, 'serviceAccountToken'))
          errors.forbidden(
            `spec.volumes[${i}].projected.sources[${j}].serviceAccountToken`,
            'must not be specified when serviceAccountName is not set',
          )
  checkImageSpaces(errors, listAt(spec, 'containers'), 'spec.containers')
  checkImageSpaces(errors, listAt(spec, 'initContainers'), 'spec.initContainers')
  if (listAt(spec, 'ephemeralContainers').length > 0)
    errors.forbidden('spec.ephemeralContainers', 'cannot be set on create')
  if (textAt(spec, 'nodeName') !== '' && listAt(spec, 'schedulingGates').length > 0)
    errors.forbidden('spec.nodeName', 'cannot be set until all schedulingGates have been cleared')
}
