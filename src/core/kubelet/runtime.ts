import type { ContainerRun, ProbeBehavior } from '../scenario/scenario.ts'
import type { StopReason } from './cause-rules.ts'
import { causeOfStart, causeOfStop, containerCause } from './causes.ts'
import { createSignal } from './scheduler.ts'
import { type Instance, type SeenInstance, type Sim, type SimContainer, toMs } from './sim-state.ts'

const KILLED_EXIT_CODE = 137
const START_ERROR_EXIT_CODE = 128
const START_S = 0.03
const TERM_S = 0.2

/** Creates an instance; it runs once `startInstance` has been called after the start's duration. */
export function createInstance(sim: Sim, of: SimContainer, attempt: number): Instance {
  const instance: Instance = {
    id: sim.nextId++,
    of,
    attempt,
    run: of.starts++,
    createdMs: sim.scheduler.now(),
    startedMs: undefined,
    ending: undefined,
    state: 'created',
    exited: createSignal(),
    stopping: undefined,
    killed: false,
    backOffTold: false,
    found: {},
  }
  of.instances.push(instance)
  markChanged(sim, of)
  return instance
}

/** A container of the runtime changed, or without one the sandbox: the next relist will see it. */
export function markChanged(sim: Sim, container?: SimContainer): void {
  if (container !== undefined) sim.unlisted.add(container)
  sim.onRuntimeChange?.()
}

export function startDurationMs(of: SimContainer): number {
  return toMs(of.behavior.startSeconds ?? START_S)
}

/** Whether the runtime's StartContainer fails for this instance. */
export function failsToStart({ of, run }: Instance): boolean {
  const fails = of.behavior.startFails
  return typeof fails === 'object' ? run < fails.firstAttempts : fails === true
}

/** The runtime refused to start it: it is dead from the beginning. */
export function failInstance(sim: Sim, instance: Instance): void {
  instance.state = 'exited'
  instance.ending = { exitCode: START_ERROR_EXIT_CODE, reason: 'StartError', finishedMs: sim.scheduler.now() }
  markChanged(sim, instance.of)
  sim.recorder.instanceEvent('start-error', containerCause('runtime-refused-start', instance.of), instance)
  sim.scheduler.fire(instance.exited)
}

/** The process runs from now on, and ends by itself when the scenario says so. */
export function startInstance(sim: Sim, instance: Instance): void {
  instance.state = 'running'
  instance.startedMs = sim.scheduler.now()
  markChanged(sim, instance.of)
  sim.recorder.instanceEvent('started', causeOfStart(sim, instance), instance)
  const run = runOf(instance)
  if (run?.afterSeconds === undefined) return
  sim.scheduler.at(instance.startedMs + toMs(run.afterSeconds), () =>
    exitInstance(sim, instance, run.exitCode ?? 0, run.reason),
  )
}

function runOf({ of, run }: Instance): ContainerRun | undefined {
  const runs = of.behavior.runs ?? []
  return runs[Math.min(run, runs.length - 1)]
}

function exitInstance(sim: Sim, instance: Instance, exitCode: number, reason?: string): void {
  if (instance.state !== 'running') return
  instance.state = 'exited'
  instance.ending = {
    exitCode,
    reason: reason ?? (exitCode === 0 ? 'Completed' : 'Error'),
    finishedMs: sim.scheduler.now(),
  }
  markChanged(sim, instance.of)
  const rule =
    instance.stopping === undefined ? 'ended-by-itself' : instance.killed ? 'grace-spent' : 'stopped-on-request'
  sim.recorder.instanceEvent('exited', containerCause(rule, instance.of), instance, {
    exitCode,
    reason: instance.ending.reason,
  })
  sim.scheduler.fire(instance.exited)
}

/** SIGTERM now, SIGKILL after `graceSeconds` unless it has exited by then. Models the CRI's StopContainer. */
export function signalInstance(sim: Sim, instance: Instance, graceSeconds: number, because: StopReason): void {
  if (instance.state !== 'running') return
  const { behavior } = instance.of
  const now = sim.scheduler.now()
  instance.stopping = because
  sim.recorder.instanceEvent('sigterm', causeOfStop(sim, instance, because), instance, { graceSeconds })
  const termSeconds = behavior.termSeconds === undefined ? TERM_S : behavior.termSeconds
  const killAt = now + graceSeconds * 1000
  const exitAt = termSeconds === null ? Number.POSITIVE_INFINITY : now + toMs(termSeconds)
  if (exitAt <= killAt) {
    sim.scheduler.at(exitAt, () => exitInstance(sim, instance, behavior.termExitCode ?? 0))
    return
  }
  sim.scheduler.at(killAt, () => {
    if (instance.state !== 'running') return
    instance.killed = true
    sim.recorder.instanceEvent('sigkill', containerCause('grace-spent', instance.of), instance, { graceSeconds })
    exitInstance(sim, instance, KILLED_EXIT_CODE)
  })
}

/** What a probe of this instance finds now, while its process is there. */
export function probeSucceeds(probe: ProbeBehavior | undefined, instance: Instance, nowMs: number): boolean {
  if (instance.startedMs === undefined || isAlwaysAnswered(probe, instance)) return true
  if (probe.fails === true) return false
  const s = nowMs - instance.startedMs
  if (probe.succeedsAfterSeconds !== undefined && s < toMs(probe.succeedsAfterSeconds)) return false
  if (probe.failsFromSeconds !== undefined && s >= toMs(probe.failsFromSeconds)) return false
  const between = probe.failsBetweenSeconds
  return between === undefined || !(s >= toMs(between[0]) && s < toMs(between[1]))
}

/** From when on, after `nowMs`, a probe of this instance may find something else; its exit aside. */
export function nextProbeChange(probe: ProbeBehavior | undefined, instance: Instance, nowMs: number): number {
  if (instance.startedMs === undefined || isAlwaysAnswered(probe, instance)) return Number.POSITIVE_INFINITY
  const { succeedsAfterSeconds, failsFromSeconds, failsBetweenSeconds } = probe
  let next = Number.POSITIVE_INFINITY
  for (const seconds of [succeedsAfterSeconds, failsFromSeconds, ...(failsBetweenSeconds ?? [])]) {
    if (seconds === undefined) continue
    const t = instance.startedMs + toMs(seconds)
    if (t > nowMs && t < next) next = t
  }
  return next
}

function isAlwaysAnswered(probe: ProbeBehavior | undefined, { run }: Instance): probe is undefined {
  return probe === undefined || (probe.firstAttempts !== undefined && run >= probe.firstAttempts)
}

/**
 * Lists the runtime's containers, as the kubelet's PLEG does; tells whether any state differs from the last time. Of a container
 * that has died again the run before is removed, and is not listed from the next time on. Models pkg/kubelet/pod_container_deletor.go.
 */
export function relist(sim: Sim): boolean {
  let changed = sim.sandboxSeen !== sim.sandboxReady
  const removed: SimContainer[] = []
  for (const container of sim.unlisted) {
    const seen = listContainer(container)
    if (seen === container.seen) continue
    const isNews = !isSeen(container.seen[0], seen[0]?.instance)
    container.seen = seen
    if (!isNews) continue
    changed = true
    // Since 1.36 the status carries it on: the same gate.
    if (seen[0]?.state === 'exited' && seen.length > 1 && !sim.behaviors.restartsAllContainers) removed.push(container)
  }
  sim.sandboxSeen = sim.sandboxReady
  sim.unlisted.clear()
  for (const container of removed) {
    container.firstListed = container.instances.length - 1
    markChanged(sim, container)
  }
  return changed
}

/** What a listing would show of a container now: its newest two instances; the old list where it still holds. */
function listContainer({ instances, firstListed, seen }: SimContainer): readonly SeenInstance[] {
  const count = instances.length - firstListed
  const newest = count > 0 ? instances[instances.length - 1] : undefined
  if (newest === undefined) return seen.length === 0 ? seen : []
  const older = count > 1 ? instances[instances.length - 2] : undefined
  if (isSeen(seen[0], newest) && isSeen(seen[1], older)) return seen
  return older === undefined ? [see(newest)] : [see(newest), see(older)]
}

function isSeen(seen: SeenInstance | undefined, instance: Instance | undefined): boolean {
  return seen?.instance === instance && seen?.state === instance?.state
}

function see(instance: Instance): SeenInstance {
  return { instance, state: instance.state }
}

/** Runs `look` on what a listing would show now, without its being a relist. */
export function peekRuntime<T>(sim: Sim, look: () => T): T {
  const { sandboxSeen } = sim
  const before = [...sim.unlisted].map((container) => ({ container, seen: container.seen }))
  for (const { container } of before) container.seen = listContainer(container)
  sim.sandboxSeen = sim.sandboxReady
  const found = look()
  for (const { container, seen } of before) container.seen = seen
  sim.sandboxSeen = sandboxSeen
  return found
}
