import { asRecord } from '../kubectl/loose-json.ts'
import { type Fields, fieldsAt, isSet, listAt, textsAt } from './field-errors.ts'
import type { Rules } from './rules.ts'

/**
 * A stored pod spec as the server checks it: the values of the pod's labels that `matchLabelKeys` and `mismatchLabelKeys`
 * name are merged into the selectors beside them. Pure.
 * Models pkg/registry/core/pod/strategy.go mutatePodAffinity and mutateTopologySpreadConstraints (v1.37).
 */
export function mergeLabelKeys(spec: Fields, labels: Fields, rules: Rules): Fields {
  const affinity = fieldsAt(spec, 'affinity')
  const merged = (term: Fields): Fields => mergeInto(term, labels)
  return {
    ...spec,
    ...(affinity === undefined
      ? {}
      : { affinity: { ...affinity, ...ofPods(affinity, 'podAffinity'), ...ofPods(affinity, 'podAntiAffinity') } }),
    ...(rules.mergedSpreadKeys && isSet(spec, SPREAD) ? { [SPREAD]: listAt(spec, SPREAD).map(merged) } : {}),
  }

  function ofPods(of: Fields, kind: string): Fields {
    const terms = fieldsAt(of, kind)
    if (terms === undefined) return {}
    const preferred = listAt(terms, PREFERRED).map((one) => ({
      ...one,
      podAffinityTerm: merged(fieldsAt(one, 'podAffinityTerm') ?? {}),
    }))
    return { [kind]: { ...terms, [REQUIRED]: listAt(terms, REQUIRED).map(merged), [PREFERRED]: preferred } }
  }
}

const SPREAD = 'topologySpreadConstraints'
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution'
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution'

function mergeInto(term: Fields, labels: Fields): Fields {
  const selector = fieldsAt(term, 'labelSelector')
  if (selector === undefined) return term
  const added = [['matchLabelKeys', 'In'] as const, ['mismatchLabelKeys', 'NotIn'] as const].flatMap(
    ([list, operator]) =>
      textsAt(term, list)
        .filter((key) => Object.hasOwn(labels, key))
        .map((key) => ({ key, operator, values: [labels[key]] })),
  )
  const matchExpressions = [...listAt(selector, 'matchExpressions'), ...added]
  return added.length === 0 ? term : { ...term, labelSelector: asRecord({ ...selector, matchExpressions }) }
}
