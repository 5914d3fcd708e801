import { computePhase } from './pod-phase.ts'
import { type ContainerStatus, isTerminal, keepIfSame, type PodStatus, RESTARTED_ENDING } from './pod-status.ts'
import { actionOfRule, shouldRestart } from './restart-policy.ts'
import { type Ending, type SeenInstance, type Sim, type SimContainer, toMs } from './sim-state.ts'

/**
 * The pod's status from what the last relist saw; `old` is the status before, `isOver` that nothing will be restarted.
 * Asks for a readiness run of containers that are started and not ready. Models pkg/kubelet/kubelet_pods.go
 * generateAPIPodStatus with convertToAPIContainerStatuses, and pkg/kubelet/prober/prober_manager.go UpdatePodStatus (v1.37).
 */
export function generateStatus(sim: Sim, old: PodStatus | undefined, isOver: boolean): PodStatus {
  const isRestarting = restartsAll(sim, old)
  const inits = sim.inits.map((container, i) => statusOf(sim, container, old?.inits[i], isRestarting))
  const mains = sim.mains.map((container, i) => statusOf(sim, container, old?.mains[i], isRestarting))
  const ephemerals = sim.ephemerals.map((container, i) => statusOf(sim, container, old?.ephemerals[i], false))
  let phase = computePhase(sim, inits, mains, old, isOver, hasActiveMain(sim))
  if (old !== undefined && isTerminal(old.phase) && !isTerminal(phase)) phase = old.phase
  let reason = old !== undefined && phase === old.phase ? old.reason : ''
  if (isPastDeadline(sim)) {
    phase = 'Failed'
    reason = 'DeadlineExceeded'
  }
  const { initialized, containersReady, ready } = conditionsOf(sim, phase, inits, mains, old)
  const sandbox = sim.sandboxSeen
  const isCleanedUp = [...sim.inits, ...sim.mains].every(({ seen }) => seen.length === 0)
  const restartingAll = isRestarting && !isCleanedUp && !isTerminal(phase)
  return { phase, reason, inits, mains, ephemerals, sandbox, initialized, containersReady, ready, restartingAll }
}

/** Whether activeDeadlineSeconds is over; it counts from the pod's start. Models pkg/kubelet/active_deadline.go. */
export function isPastDeadline(sim: Sim): boolean {
  const deadline = sim.pod.activeDeadlineSeconds
  return deadline !== undefined && sim.scheduler.now() >= toMs(deadline)
}

/** Whether a main was created in the sandbox that is up. Models container/helpers.go HasAnyActiveRegularContainerStarted. */
export function hasActiveMain(sim: Sim): boolean {
  return sim.sandboxSeen && sim.mains.some(({ seen }) => seen.length > 0)
}

/** Models pkg/kubelet/status/generate.go GeneratePodInitializedCondition, GenerateContainersReadyCondition, GeneratePodReadyCondition. */
export function conditionsOf(
  sim: Sim,
  phase: PodStatus['phase'],
  inits: readonly ContainerStatus[],
  mains: readonly ContainerStatus[],
  old: PodStatus | undefined,
) {
  const wasInitialized = sim.behaviors.keepsInitialized && old?.initialized === true
  const containersReady =
    !isTerminal(phase) &&
    mains.every(({ ready }) => ready) &&
    inits.every(({ container, ready }) => container.role !== 'sidecar' || ready)
  return {
    initialized: wasInitialized || isInitialized(phase, inits, mains),
    containersReady,
    ready: containersReady && (sim.pod.spec.readinessGates?.length ?? 0) === 0,
  }
}

function isInitialized(
  phase: PodStatus['phase'],
  inits: readonly ContainerStatus[],
  mains: readonly ContainerStatus[],
): boolean {
  if (phase === 'Succeeded') return true
  if (mains.some(({ state }) => state !== 'waiting')) return true
  return inits.every((status) => (status.container.role === 'sidecar' ? status.started : status.ready))
}

/**
 * Whether a container has ended with a code whose rule restarts all of them, and they are not all removed yet.
 * Models pkg/kubelet/container/helpers.go ShouldAllContainersRestart (v1.37).
 */
function restartsAll(sim: Sim, old: PodStatus | undefined): boolean {
  if (!sim.behaviors.restartsAllContainers || sim.deletion !== undefined) return false
  if (old?.restartingAll === true) return true
  const asks = (container: SimContainer, ending: Ending | undefined) =>
    ending !== undefined && actionOfRule(container, ending.exitCode) === 'RestartAllContainers'
  return [...sim.inits, ...sim.mains].some(
    (container) => container.seen[0]?.state === 'exited' && asks(container, container.seen[0].instance.ending),
  )
}

function statusOf(
  sim: Sim,
  container: SimContainer,
  old: ContainerStatus | undefined,
  isRestarting: boolean,
): ContainerStatus {
  const newest = container.seen[0]
  const error = isToBeStarted(sim, container, newest) ? sim.startErrors.get(container.name) : undefined
  if (newest === undefined) {
    if (isRestarting && old !== undefined && old.state !== 'waiting') return removedStatus(container, old)
    if (old?.state === 'terminated') return old
    return keepIfSame(old, {
      container,
      instance: undefined,
      state: 'waiting',
      reason: error ?? (sim.inits.length > 0 ? 'PodInitializing' : 'ContainerCreating'),
      ending: undefined,
      last: old?.last,
      started: false,
      ready: false,
      restartCount: old?.restartCount ?? 0,
    })
  }
  const { instance, state } = newest
  const older = container.seen[1]
  const isEnded = state === 'exited' && error === undefined
  const isUp = state === 'running' && error === undefined
  const ending = state === 'exited' ? instance.ending : undefined
  const before = older?.state === 'exited' ? older.instance.ending : undefined
  const started = isUp && isStarted(sim, newest, old)
  const isDone = isEnded && ending?.exitCode === 0
  return keepIfSame(old, {
    container,
    instance,
    state: isUp ? 'running' : isEnded ? 'terminated' : 'waiting',
    reason: error ?? (isEnded ? (ending?.reason ?? '') : ''),
    ending: isEnded ? ending : undefined,
    last: isEnded ? before : (ending ?? before),
    started,
    ready: container.role === 'init' ? isDone : started && isReady(newest),
    restartCount: instance.attempt,
  })
}

/** Models kubelet_pods.go convertToAPIContainerStatuses for a container that was removed to restart all of them. */
function removedStatus(container: SimContainer, old: ContainerStatus): ContainerStatus {
  return {
    container,
    instance: undefined,
    state: 'waiting',
    reason: RESTARTED_ENDING.reason,
    ending: undefined,
    last: RESTARTED_ENDING,
    started: false,
    ready: false,
    restartCount: old.restartCount + 1,
  }
}

/** Whether the next sync would start it: then the last error of starting it is what the status says. */
function isToBeStarted(sim: Sim, container: SimContainer, newest: SeenInstance | undefined): boolean {
  const isInitList = container.role === 'init' || container.role === 'sidecar'
  if (isInitList && newest?.state === 'exited' && newest.instance.ending?.exitCode === 0) return false
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
  const exitCode = newest.instance.ending?.exitCode ?? 0
  const policy = sim.pod.restartPolicy
  if (sim.behaviors.hasRestartRules) return shouldRestart(container, policy, exitCode)
  return policy === 'Always' || (policy === 'OnFailure' && exitCode !== 0)
}

/** Models prober_manager.go isContainerStarted: without a worker there is nothing to wait for. */
function isStarted(sim: Sim, { instance }: SeenInstance, old: ContainerStatus | undefined): boolean {
  const result = instance.found.startupProbe
  if (result !== undefined) return result === 'success'
  if (sim.behaviors.carriesStarted && (old?.started ?? false)) return true
  return instance.of.probes.startupProbe === undefined
}

function isReady({ instance }: SeenInstance): boolean {
  if (instance.found.readinessProbe === 'success') return true
  const worker = instance.of.probes.readinessProbe
  worker?.trigger()
  return worker === undefined
}
