import { computePhase } from './pod-phase.ts'
import { type ContainerStatus, type Ending, isTerminal, type PodStatus } from './pod-status.ts'
import { shouldRestart } from './restart-policy.ts'
import {
  type Instance,
  type ProbeKind,
  type SeenInstance,
  type Sim,
  type SimContainer,
  seenNewest,
  toMs,
} from './sim-state.ts'

/** What the status is made from besides the cache: the status before, and the probes. */
export interface StatusInputs {
  readonly old: PodStatus | undefined
  /** The containers will not be restarted any more. */
  readonly isOver: boolean
  /** Whether a started container's readiness is still unknown; asks for a readiness run at once. */
  readonly triggerReadiness: (container: SimContainer) => void
  /** Whether a probe of the container is being asked. */
  readonly hasWorker: (container: SimContainer, kind: ProbeKind) => boolean
}

/**
 * The pod's status from what the last relist saw. Models pkg/kubelet/kubelet_pods.go generateAPIPodStatus with
 * convertToAPIContainerStatuses, and pkg/kubelet/prober/prober_manager.go UpdatePodStatus (v1.37).
 */
export function generateStatus(sim: Sim, inputs: StatusInputs): PodStatus {
  const { old, isOver } = inputs
  const rawInits = sim.inits.map((container, i) => convert(sim, container, old?.inits[i]))
  const rawMains = sim.mains.map((container, i) => convert(sim, container, old?.mains[i]))
  // Upstream takes the phase before it asks the probes, from what the old status said of `started`.
  const inits = rawInits.map((status, i) => withProbes(sim, status, old?.inits[i], inputs))
  const mains = rawMains.map((status, i) => withProbes(sim, status, old?.mains[i], inputs))
  let phase = computePhase(sim, rawInits, rawMains, isOver, hasActiveMain(sim))
  if (old !== undefined && isTerminal(old.phase) && !isTerminal(phase)) phase = old.phase
  let reason = old !== undefined && phase === old.phase ? old.reason : ''
  if (isPastDeadline(sim)) {
    phase = 'Failed'
    reason = 'DeadlineExceeded'
  }
  return { phase, reason, inits, mains, sandbox: sim.sandboxSeen, ...conditionsOf(sim, phase, inits, mains, old) }
}

/** Whether activeDeadlineSeconds is over; it counts from the pod's start. Models pkg/kubelet/active_deadline.go. */
export function isPastDeadline(sim: Sim): boolean {
  const deadline = sim.pod.activeDeadlineSeconds
  return deadline !== undefined && sim.scheduler.now() >= toMs(deadline)
}

/** Whether a main was created in the sandbox that is up. Models container/helpers.go HasAnyActiveRegularContainerStarted. */
export function hasActiveMain(sim: Sim): boolean {
  return sim.sandboxSeen && sim.mains.some((container) => seenNewest(sim, container) !== undefined)
}

export function conditionsOf(
  sim: Sim,
  phase: PodStatus['phase'],
  inits: readonly ContainerStatus[],
  mains: readonly ContainerStatus[],
  old: PodStatus | undefined,
) {
  const counted = [...mains, ...inits.filter(({ container }) => container.role === 'sidecar')]
  const containersReady = !isTerminal(phase) && counted.every(({ ready }) => ready)
  const gates = sim.pod.spec.readinessGates?.length ?? 0
  const wasInitialized = sim.behaviors.keepsInitialized && old?.initialized === true
  const initialized = wasInitialized || isInitialized(phase, inits, mains)
  return { initialized, containersReady, ready: containersReady && gates === 0 }
}

/** Models pkg/kubelet/status/generate.go GeneratePodInitializedCondition. */
function isInitialized(
  phase: PodStatus['phase'],
  inits: readonly ContainerStatus[],
  mains: readonly ContainerStatus[],
): boolean {
  if (phase === 'Succeeded') return true
  if (mains.some(({ state }) => state !== 'waiting')) return true
  return inits.every((status) => (status.container.role === 'sidecar' ? status.started : status.ready))
}

function endingOf(instance: Instance): Ending {
  return { exitCode: instance.exitCode ?? 0, reason: instance.reason, finishedMs: instance.finishedMs ?? 0 }
}

/** One container's status before the probes are asked. */
function convert(sim: Sim, container: SimContainer, old: ContainerStatus | undefined): ContainerStatus {
  const seen = sim.cache.get(container) ?? []
  const status = fromRuntime(sim, container, seen, old)
  if (!isToBeStarted(sim, container, seen[0])) return status
  const error = sim.startErrors.get(container.name)
  if (error === undefined) return status
  return { ...status, state: 'waiting', reason: error, ending: undefined, last: status.ending ?? status.last }
}

function fromRuntime(
  sim: Sim,
  container: SimContainer,
  seen: readonly SeenInstance[],
  old: ContainerStatus | undefined,
): ContainerStatus {
  const newest = seen[0]
  const base = { container, ready: false }
  if (newest === undefined) {
    if (old?.state === 'terminated') return old
    const reason = sim.inits.length > 0 ? 'PodInitializing' : 'ContainerCreating'
    return {
      ...base,
      instance: undefined,
      state: 'waiting',
      reason,
      ending: undefined,
      last: old?.last,
      started: false,
      restartCount: old?.restartCount ?? 0,
    }
  }
  const { instance, state } = newest
  const older = seen[1]
  const last = older?.state === 'exited' ? endingOf(older.instance) : undefined
  const started = sim.behaviors.carriesStarted && (old?.started ?? false)
  const common = { ...base, instance, last, started, restartCount: instance.attempt }
  if (state === 'running') return { ...common, state: 'running', reason: '', ending: undefined }
  if (state === 'exited') {
    const ending = endingOf(instance)
    return { ...common, state: 'terminated', reason: ending.reason, ending }
  }
  return { ...common, state: 'waiting', reason: '', ending: undefined }
}

/** Whether the next sync would start it: then the last error of starting it is what the status says. */
function isToBeStarted(sim: Sim, container: SimContainer, newest: SeenInstance | undefined): boolean {
  const isDone = newest?.state === 'exited' && newest.instance.exitCode === 0
  if (isDone && container.role !== 'main') return false
  return wantsStart(sim, container, newest)
}

/**
 * Models pkg/kubelet/container/helpers.go ShouldContainerBeRestarted (v1.37). Before 1.35 it knew the pod's policy only, also
 * for sidecars.
 */
export function wantsStart(sim: Sim, container: SimContainer, newest: SeenInstance | undefined): boolean {
  if (sim.deletion !== undefined) return false
  if (newest === undefined) return true
  if (newest.state === 'running') return false
  if (newest.state === 'created') return true
  const exitCode = newest.instance.exitCode ?? 0
  const policy = sim.pod.restartPolicy
  if (sim.behaviors.hasRestartRules) return shouldRestart(container, policy, exitCode)
  return policy === 'Always' || (policy === 'OnFailure' && exitCode !== 0)
}

function withProbes(
  sim: Sim,
  status: ContainerStatus,
  old: ContainerStatus | undefined,
  inputs: StatusInputs,
): ContainerStatus {
  const started = isStarted(sim, status, old, inputs)
  if (status.container.role === 'init') {
    return { ...status, started, ready: status.state === 'terminated' && status.ending?.exitCode === 0 }
  }
  return { ...status, started, ready: started && isReady(sim, status, inputs) }
}

/** Models prober_manager.go isContainerStarted: without a worker there is nothing to wait for. */
function isStarted(sim: Sim, status: ContainerStatus, old: ContainerStatus | undefined, inputs: StatusInputs): boolean {
  const { instance, container } = status
  if (status.state !== 'running' || instance === undefined) return false
  const result = sim.probeResults.startupProbe.get(instance.id)
  if (result !== undefined) return result === 'success'
  if (sim.behaviors.carriesStarted && (old?.started ?? false)) return true
  return !inputs.hasWorker(container, 'startupProbe')
}

function isReady(sim: Sim, { instance, container }: ContainerStatus, inputs: StatusInputs): boolean {
  if (instance === undefined) return false
  if (sim.probeResults.readinessProbe.get(instance.id) === 'success') return true
  if (!inputs.hasWorker(container, 'readinessProbe')) return true
  inputs.triggerReadiness(container)
  return false
}
