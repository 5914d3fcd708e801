import type { V1LifecycleHandler } from '../kube/pod-types.ts'
import type { StopReason } from './cause-rules.ts'
import { runHook } from './hooks.ts'
import { signalInstance } from './runtime.ts'
import { createSignal, type Process, type Signal, type Wait } from './scheduler.ts'
import type { Instance, Sim, SimContainer } from './sim-state.ts'

/** Every container gets at least this long between SIGTERM and SIGKILL. */
const SHORTEST_GRACE_S = 2

/** Whom a sidecar waits for before its SIGTERM, and what tells the others that a container is gone. */
interface Turns {
  readonly prerequisites: (container: SimContainer) => readonly { readonly name: string; readonly signal: Signal }[]
  readonly gone: (container: SimContainer) => void
}

/**
 * Stops some containers at once, preStop hooks together, sidecars one after another behind the mains, on one grace.
 * Done when all have exited. Models kuberuntime_container.go killContainersWithSyncResult (v1.37).
 */
export function* killAll(
  sim: Sim,
  instances: readonly Instance[],
  graceSeconds: number,
  because: StopReason,
): Generator<Wait, void, void> {
  const turns = createTurns(sim, instances)
  const left = { count: instances.length, done: createSignal() }
  for (const instance of instances) {
    sim.scheduler.spawn(
      (function* (): Process {
        yield* killContainer(sim, instance, graceSeconds, because, turns)
        left.count--
        if (left.count === 0) sim.scheduler.fire(left.done)
      })(),
    )
  }
  if (instances.length > 0) yield { signal: left.done }
}

/** Models kuberuntime_termination_order.go newTerminationOrdering: mains wait for nobody. */
function createTurns(sim: Sim, instances: readonly Instance[]): Turns | undefined {
  const sidecars = sim.inits.filter(({ role }) => role === 'sidecar')
  if (sidecars.length === 0) return undefined
  const signals = new Map(instances.map((instance) => [instance.of, createSignal()]))
  const entry = (container: SimContainer) => {
    const signal = signals.get(container)
    return signal === undefined ? [] : [{ name: container.name, signal }]
  }
  return {
    prerequisites: (container) => {
      const place = sidecars.indexOf(container)
      if (place < 0) return []
      // Only the next sidecar: upstream does not wait across one that is not running.
      return [...sim.mains.flatMap(entry), ...sidecars.slice(place + 1, place + 2).flatMap(entry)]
    },
    gone: (container) => {
      const signal = signals.get(container)
      if (signal !== undefined) sim.scheduler.fire(signal)
    },
  }
}

/** Models kuberuntime_container.go killContainer (v1.37): preStop, turn, SIGTERM, and waits for the exit. */
export function* killContainer(
  sim: Sim,
  instance: Instance,
  graceSeconds: number,
  because: StopReason,
  turns?: Turns,
): Generator<Wait, void, void> {
  let grace = graceSeconds
  const hook = instance.of.model.spec.lifecycle?.preStop
  if (hook !== undefined && grace > 0) grace -= yield* waitForPreStop(sim, instance, hook, grace)
  if (turns !== undefined && grace > 0) grace -= yield* waitForTurn(sim, instance, grace, because, turns)
  signalInstance(sim, instance, Math.max(grace, SHORTEST_GRACE_S), because)
  if (instance.state === 'running') yield { signal: instance.exited }
  turns?.gone(instance.of)
}

/** Waits for the hook as long as the grace lasts; returns the whole seconds that took. The hook itself may go on. */
function* waitForPreStop(
  sim: Sim,
  instance: Instance,
  hook: V1LifecycleHandler,
  graceSeconds: number,
): Generator<Wait, number, void> {
  const start = sim.scheduler.now()
  const run = runHook(sim, instance, 'pre-stop', hook)
  if (!run.ended.fired) yield { signal: run.ended, until: start + graceSeconds * 1000 }
  return Math.floor((sim.scheduler.now() - start) / 1000)
}

/** Returns the whole seconds it took; the wait ends when the grace does. */
function* waitForTurn(
  sim: Sim,
  instance: Instance,
  graceSeconds: number,
  because: StopReason,
  turns: Turns,
): Generator<Wait, number, void> {
  const start = sim.scheduler.now()
  const deadline = start + graceSeconds * 1000
  let waitedFor: string | undefined
  let spent = false
  for (const { name, signal } of turns.prerequisites(instance.of)) {
    if (signal.fired) continue
    yield { signal, until: deadline }
    waitedFor = name
    if (!signal.fired) {
      spent = true
      break
    }
  }
  if (instance.state === 'running') {
    const lastMain = because === 'mains-done' ? lastEndedMain(sim) : undefined
    if (waitedFor !== undefined) sim.recorder.stop(waitedFor, instance.of, spent ? 'grace-spent' : 'exited')
    else if (lastMain !== undefined) sim.recorder.stop(lastMain.name, instance.of, 'mains-done')
  }
  return Math.floor((sim.scheduler.now() - start) / 1000)
}

/** The main that ended last: what a sidecar of a pod that is done was waiting for. */
function lastEndedMain(sim: Sim): SimContainer | undefined {
  const endOf = ({ instances }: SimContainer) => instances.at(-1)?.ending?.finishedMs ?? -1
  return sim.mains.reduce<SimContainer | undefined>(
    (last, main) => (last === undefined || endOf(main) > endOf(last) ? main : last),
    undefined,
  )
}
