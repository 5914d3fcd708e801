import type { Cause, Gate } from '../timeline/timeline.ts'
import { containerCause, podCause } from './causes.ts'
import { computeActions, type KillOrder, type PodActions } from './compute-actions.ts'
import { runHook } from './hooks.ts'
import { ensureImage } from './image-puller.ts'
import { killAll, killContainer } from './kill-containers.ts'
import { createInstance, failInstance, failsToStart, markChanged, startDurationMs, startInstance } from './runtime.ts'
import type { Wait } from './scheduler.ts'
import { type Instance, type Sim, type SimContainer, toMs } from './sim-state.ts'

/** How a sync went: whether it did something, and when the next one is due because of a failure. */
export interface SyncResult {
  readonly acted: boolean
  readonly failed: boolean
  /** When the earliest crash-loop back-off ends, if one held a start back. */
  readonly backOffEndsMs: number | undefined
}

type StartOutcome = 'started' | 'failed' | { readonly backOffEndsMs: number }

/** The part of a sync that acts on the runtime. Models kuberuntime_manager.go SyncPod (v1.37). */
export function* syncRuntime(sim: Sim, restartsAll: boolean): Generator<Wait, SyncResult, void> {
  if (restartsAll) return yield* resetContainers(sim)
  const actions = computeActions(sim)
  let acted = false
  let failed = false
  const backOffs: number[] = []
  if (actions.killPod) {
    const running = runningInCache(sim)
    acted = running.length > 0
    yield* killAll(sim, running, sim.pod.terminationGracePeriodSeconds, 'mains-done')
    if (acted) stopSandbox(sim)
    return { acted, failed: false, backOffEndsMs: undefined }
  }
  for (const order of actions.kill) {
    acted = true
    const because = order.because === 'startupProbe' ? 'startup-probe-failed' : 'liveness-probe-failed'
    yield* killContainer(sim, order.instance, graceOfKill(sim, order), because)
  }
  if (!sim.sandboxReady) {
    acted = true
    const ms = toMs(sim.scenario.sandboxSeconds ?? 0)
    if (ms > 0) yield { until: sim.scheduler.now() + ms }
    sim.sandboxReady = true
    markChanged(sim)
    sim.recorder.event('sandbox-started', podCause('sandbox-for-pod', sim.pod))
  }
  recordGates(sim, actions)
  const handle = (outcome: StartOutcome): void => {
    if (outcome === 'started') acted = true
    else if (outcome === 'failed') failed = true
    else backOffs.push(outcome.backOffEndsMs)
  }
  for (const container of actions.startInits) {
    const outcome = yield* startContainer(sim, container)
    handle(outcome)
    if (outcome !== 'started' && container.role !== 'sidecar') return finish()
  }
  for (const container of actions.startMains) handle(yield* startContainer(sim, container))
  for (const container of actions.startEphemerals) handle(yield* startContainer(sim, container))
  return finish()

  function finish(): SyncResult {
    return { acted, failed, backOffEndsMs: backOffs.length === 0 ? undefined : Math.min(...backOffs) }
  }
}

/**
 * Kills what runs, one after another, without preStop and with the shortest grace, and removes all containers; the next sync begins with the init list.
 * Models kuberuntime_manager.go getContainersToReset and SyncPod (v1.37): those that asked for it come last.
 */
function* resetContainers(sim: Sim): Generator<Wait, SyncResult, void> {
  for (const instance of runningInCache(sim)) {
    if (instance.of.role === 'ephemeral') continue
    yield* killContainer(sim, instance, 0, 'restart-all-containers')
  }
  for (const container of [...sim.inits, ...sim.mains]) {
    container.firstListed = container.instances.length
    markChanged(sim, container)
  }
  return { acted: true, failed: false, backOffEndsMs: undefined }
}

export function runningInCache(sim: Sim): readonly Instance[] {
  return [...sim.mains, ...sim.inits, ...sim.ephemerals].flatMap(({ seen }) =>
    seen[0]?.state === 'running' ? [seen[0].instance] : [],
  )
}

export function stopSandbox(sim: Sim): void {
  if (!sim.sandboxReady) return
  sim.sandboxReady = false
  markChanged(sim)
  sim.recorder.event('sandbox-stopped', podCause('sandbox-for-pod', sim.pod))
}

/** Whole seconds. Models kuberuntime_container.go setTerminationGracePeriod. */
function graceOfKill(sim: Sim, { instance, because }: KillOrder): number {
  return instance.of.model.spec[because]?.terminationGracePeriodSeconds ?? sim.pod.terminationGracePeriodSeconds
}

/** A gate is open from the moment the kubelet starts what it held. */
function recordGates(sim: Sim, actions: PodActions): void {
  const released: readonly (readonly SimContainer[])[] = [
    ...actions.startInits.filter((container) => container.instances.length === 0).map((container) => [container]),
    ...(actions.startMains.length > 0 && actions.startMains.every(({ instances }) => instances.length === 0)
      ? [actions.startMains]
      : []),
  ]
  for (const group of released) {
    const first = group[0]
    if (first === undefined) continue
    const place = first.role === 'main' ? sim.inits.length : sim.inits.indexOf(first)
    const holder = sim.inits[place - 1]
    if (holder === undefined) continue
    const { opens, cause } = gateOf(holder)
    sim.recorder.gate(holder, opens, group, cause)
  }
}

function gateOf(holder: SimContainer): { readonly opens: Gate['opens']; readonly cause: Cause } {
  const { role, model } = holder
  if (role === 'init') return { opens: 'exit-0', cause: containerCause('init-exited-0', holder) }
  if (model.spec.startupProbe !== undefined) {
    return {
      opens: 'startup-probe',
      cause: containerCause('sidecar-startup-probe-passed', holder, 'startupProbe'),
    }
  }
  if (model.spec.lifecycle?.postStart !== undefined) {
    return {
      opens: 'post-start',
      cause: containerCause('sidecar-post-start-returned', holder, 'lifecycle.postStart'),
    }
  }
  return { opens: 'started', cause: containerCause('sidecar-started', holder, 'restartPolicy') }
}

/** Back-off, image, start, postStart. Models kuberuntime_manager.go doBackOff and kuberuntime_container.go startContainer. */
function* startContainer(sim: Sim, container: SimContainer): Generator<Wait, StartOutcome, void> {
  const { seen } = container
  const ended = seen.find(({ state }) => state === 'exited')?.instance
  if (ended !== undefined) {
    const since = ended.ending?.finishedMs ?? 0
    if (sim.restartBackOff.isWaiting(container.name, since, sim.scheduler.now())) {
      const waitMs = sim.restartBackOff.waitOf(container.name)
      sim.startErrors.set(container.name, 'CrashLoopBackOff')
      if (!ended.backOffTold) {
        const cause = containerCause('crash-loop-back-off', container)
        sim.recorder.instanceEvent('back-off', cause, ended, { seconds: waitMs / 1000 })
      }
      ended.backOffTold = true
      return { backOffEndsMs: since + waitMs }
    }
    sim.restartBackOff.lengthen(container.name, since, sim.scheduler.now())
  }
  const pullError = yield* ensureImage(sim, container)
  if (pullError !== undefined) return fail(sim, container, pullError)
  const newest = seen[0]?.instance
  // Of a removed one the attempt is read from its log folder.
  const before = newest ?? container.instances[container.firstListed - 1]
  const instance = createInstance(sim, container, before === undefined ? 0 : before.attempt + 1)
  yield { until: sim.scheduler.now() + startDurationMs(container) }
  if (failsToStart(instance)) {
    failInstance(sim, instance)
    return fail(sim, container, 'RunContainerError')
  }
  startInstance(sim, instance)
  if (!(yield* passPostStart(sim, instance))) {
    yield* killContainer(sim, instance, sim.pod.terminationGracePeriodSeconds, 'post-start-failed')
    return fail(sim, container, 'PostStartHookError')
  }
  sim.startErrors.delete(container.name)
  return 'started'
}

function fail(sim: Sim, container: SimContainer, error: string): StartOutcome {
  sim.startErrors.set(container.name, error)
  return 'failed'
}

/** True when there is no hook or it succeeded. */
function* passPostStart(sim: Sim, instance: Instance): Generator<Wait, boolean, void> {
  const hook = instance.of.model.spec.lifecycle?.postStart
  if (hook === undefined) return true
  const run = runHook(sim, instance, 'post-start', hook)
  if (!run.ended.fired) yield { signal: run.ended }
  return !run.failed
}
