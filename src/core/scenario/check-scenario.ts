import { isCriticalPod } from '../pod/is-critical-pod.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN } from '../source/span.ts'
import type { Scenario } from './scenario.ts'

/** Says which parts of a scenario concern no container of this pod, or not this pod: they change nothing; and what of it nobody recorded. */
export function checkScenario(pod: PodModel, scenario: Scenario): readonly Diagnostic[] {
  return [...checkNames(pod, scenario), ...checkEviction(pod, scenario)]
}

function checkEviction(pod: PodModel, { evictAtSeconds }: Scenario): readonly Diagnostic[] {
  if (evictAtSeconds === undefined) return []
  if (!isCriticalPod(pod))
    return [{ code: 'scenario/from-source', severity: 'info', span: NO_SPAN, path: 'evictAtSeconds', values: {} }]
  const field = pod.spec.priority === undefined ? 'priorityClassName' : 'priority'
  const span = pod.fieldSpans[field] ?? pod.span
  const values = { field, value: pod.spec[field] ?? '' }
  return [{ code: 'scenario/never-evicted', severity: 'warning', span, path: `${pod.path}.${field}`, values }]
}

function checkNames(pod: PodModel, scenario: Scenario): readonly Diagnostic[] {
  const names = new Set(allContainers(pod).map((container) => container.name))
  return Object.keys(scenario.containers ?? {})
    .filter((name) => !names.has(name))
    .map((name) => ({
      code: 'scenario/unknown-container',
      severity: 'warning',
      span: NO_SPAN,
      path: `containers.${name}`,
      values: { name, known: [...names].join(', ') },
    }))
}
