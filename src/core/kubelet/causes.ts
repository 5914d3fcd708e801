import type { PodModel } from '../pod/pod-model.ts'
import type { Cause } from '../timeline/timeline.ts'
import type { CauseRule, StopReason } from './cause-rules.ts'
import type { Instance, Sim, SimContainer } from './sim-state.ts'

type Values = Readonly<Record<string, string | number>>

/** A cause that concerns a container, pointing at `field` of it where one sets the rule, else at the whole container. */
export function containerCause(rule: CauseRule, { name, model }: SimContainer, field?: string, values?: Values): Cause {
  const span = field === undefined ? model.span : (model.fieldSpans[field] ?? model.span)
  const path = field === undefined ? model.path : `${model.path}.${field}`
  return values === undefined ? { rule, container: name, path, span } : { rule, container: name, path, span, values }
}

/** A cause that concerns the pod, pointing at `field` of its spec where one sets the rule. */
export function podCause(rule: CauseRule, pod: PodModel, field?: string, values?: Values): Cause {
  const place = field === undefined ? {} : { path: `${pod.path}.${field}`, span: pod.fieldSpans[field] ?? pod.span }
  return values === undefined ? { rule, ...place } : { rule, ...place, values }
}

/** Why a container runs: its turn has come, or what ended is to run again. */
export function causeOfStart(sim: Sim, { of }: Instance): Cause {
  const before = of.instances.at(-2)
  if (before === undefined) {
    if (of.role === 'main') return containerCause('mains-start-together', of)
    return containerCause(of.role === 'ephemeral' ? 'ephemeral-attached' : 'init-list-order', of)
  }
  if (of.instances.length - 1 === of.firstListed) {
    return containerCause(of.role === 'init' || of.role === 'sidecar' ? 'init-list-order' : 'restarted-with-all', of)
  }
  if (before.stopping === 'startup-probe-failed') return containerCause('restarted-after-probe', of, 'startupProbe')
  if (before.stopping === 'liveness-probe-failed') return containerCause('restarted-after-probe', of, 'livenessProbe')
  if (of.role === 'sidecar') return containerCause('restarted-sidecar', of, 'restartPolicy')
  if (of.model.spec.restartPolicy !== undefined) return containerCause('restarted-by-policy', of, 'restartPolicy')
  return { ...podCause('restarted-by-policy', sim.pod, 'restartPolicy'), container: of.name }
}

/** Why a container is told to stop, pointing at the field that asked for it. */
export function causeOfStop(sim: Sim, { of }: Instance, because: StopReason): Cause {
  switch (because) {
    case 'pod-deleted':
      return { ...podCause(because, sim.pod, 'terminationGracePeriodSeconds'), container: of.name }
    case 'deadline-exceeded':
      return { ...podCause(because, sim.pod, 'activeDeadlineSeconds'), container: of.name }
    case 'evicted':
      return { ...podCause(because, sim.pod), container: of.name }
    case 'startup-probe-failed':
      return containerCause(because, of, 'startupProbe')
    case 'liveness-probe-failed':
      return containerCause(because, of, 'livenessProbe')
    case 'post-start-failed':
      return containerCause(because, of, 'lifecycle.postStart')
    default:
      return containerCause(because, of)
  }
}
