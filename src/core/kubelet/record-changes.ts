import type { Cause } from '../timeline/timeline.ts'
import { containerCause, podCause } from './causes.ts'
import { EVICTED } from './eviction.ts'
import { type ContainerStatus, isTerminal, type PodStatus, type StatusChange, UNKNOWN_ENDING } from './pod-status.ts'
import type { Sim } from './sim-state.ts'

/** Writes down what a new status tells the API: containers that became ready or unready, and the pod's end. */
export function recordChanges(
  sim: Sim,
  old: PodStatus | undefined,
  next: PodStatus,
  changes: readonly StatusChange[],
): void {
  for (const { before, after } of changes) recordReadiness(sim, before, after)
  if (!isTerminal(next.phase) || (old !== undefined && isTerminal(old.phase))) return
  if (next.phase === 'Succeeded') sim.recorder.event('succeeded', podCause('mains-succeeded', sim.pod))
  else sim.recorder.event('failed', causeOfFailure(sim, next))
}

function recordReadiness(sim: Sim, old: ContainerStatus | undefined, next: ContainerStatus): void {
  const { role } = next.container
  // A regular init is ready when it has ended: nobody counts that.
  if (role === 'init' || role === 'ephemeral') return
  const wasReady = old?.ready ?? false
  if (wasReady === next.ready) return
  const type = next.ready ? 'ready' : 'unready'
  const instance = next.instance ?? old?.instance
  const cause = next.ready ? causeOfReady(next) : causeOfUnready(next)
  if (instance === undefined) sim.recorder.event(type, cause, next.container)
  else sim.recorder.instanceEvent(type, cause, instance)
}

function causeOfReady({ container }: ContainerStatus): Cause {
  return container.model.spec.readinessProbe === undefined
    ? containerCause('started-without-readiness-probe', container)
    : containerCause('readiness-probe-passed', container, 'readinessProbe')
}

function causeOfUnready({ container, state, started }: ContainerStatus): Cause {
  if (state !== 'running') return containerCause('not-running', container)
  if (!started) return containerCause('not-started', container, 'startupProbe')
  return containerCause('readiness-probe-failed', container, 'readinessProbe')
}

function causeOfFailure(sim: Sim, { reason, inits, mains }: PodStatus): Cause {
  if (reason === 'DeadlineExceeded') return podCause('deadline-exceeded', sim.pod, 'activeDeadlineSeconds')
  if (reason === EVICTED) return podCause('evicted', sim.pod)
  const hasFailed = ({ ending }: ContainerStatus) =>
    ending !== undefined && ending !== UNKNOWN_ENDING && ending.exitCode !== 0
  const init = inits.find((status) => status.container.role === 'init' && hasFailed(status))
  if (init !== undefined) {
    return containerCause('init-failed-for-good', init.container, undefined, { exitCode: init.ending?.exitCode ?? 0 })
  }
  const main = mains.find(hasFailed)
  if (main === undefined) return podCause('container-end-unknown', sim.pod)
  return containerCause('main-failed', main.container, undefined, { exitCode: main.ending?.exitCode ?? 0 })
}
