import type { PodModel } from '../pod/pod-model.ts'
import type { Cause } from '../timeline/timeline.ts'
import { CAUSE_SOURCES, type CauseRule } from './cause-rules.ts'
import type { SimContainer } from './sim-state.ts'

type Values = Readonly<Record<string, string | number>>

/** A cause that concerns a container, pointing at `field` of it where one sets the rule, else at the whole container. */
export function containerCause(rule: CauseRule, { name, model }: SimContainer, field?: string, values?: Values): Cause {
  const span = field === undefined ? model.span : (model.fieldSpans[field] ?? model.span)
  const path = field === undefined ? model.path : `${model.path}.${field}`
  const source = CAUSE_SOURCES[rule]
  return values === undefined
    ? { rule, container: name, path, span, source }
    : { rule, container: name, path, span, source, values }
}

/** A cause that concerns the pod, pointing at `field` of its spec where one sets the rule. */
export function podCause(rule: CauseRule, pod: PodModel, field?: string, values?: Values): Cause {
  const source = CAUSE_SOURCES[rule]
  const place = field === undefined ? {} : { path: `${pod.path}.${field}`, span: pod.fieldSpans[field] ?? pod.span }
  return values === undefined ? { rule, ...place, source } : { rule, ...place, source, values }
}
