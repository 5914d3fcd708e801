import type { V1LifecycleHandler } from '../kube/pod-types.ts'
import { containerCause } from './causes.ts'
import { createSignal, type Signal } from './scheduler.ts'
import { type Instance, type Sim, toMs } from './sim-state.ts'

/** A hook under way: `ended` fires at its end, and then `failed` says how it went. */
export interface HookRun {
  readonly ended: Signal
  failed: boolean
}

/**
 * Runs a hook and writes down its begin and its end, however long anybody waits for it. A `sleep` is the kubelet's own and
 * takes its seconds whatever happens; an exec or HTTP hook ends, failing, when the process exits. A `tcpSocket` is refused.
 * Models pkg/kubelet/lifecycle/handlers.go Run (v1.37).
 */
export function runHook(
  sim: Sim,
  instance: Instance,
  type: 'post-start' | 'pre-stop',
  hook: V1LifecycleHandler,
): HookRun {
  const { behavior } = instance.of
  const run: HookRun = { ended: createSignal(), failed: false }
  const { seconds, fails } =
    type === 'post-start'
      ? { seconds: behavior.postStartSeconds ?? 0, fails: behavior.postStartFails === true }
      : { seconds: behavior.preStopSeconds ?? 0, fails: behavior.preStopFails === true }
  const field = type === 'post-start' ? 'lifecycle.postStart' : 'lifecycle.preStop'
  const cause = containerCause(`${type}-hook`, instance.of, field)
  sim.recorder.instanceEvent(type, cause, instance)
  const end = (failed: boolean): void => {
    if (run.ended.fired) return
    run.failed = failed
    sim.recorder.instanceEvent(failed ? `${type}-failed` : `${type}-done`, cause, instance)
    sim.scheduler.fire(run.ended)
  }
  const isSleep = hook.sleep !== undefined
  const lastsMs = toMs(hook.sleep?.seconds ?? seconds)
  if (!isSleep && hook.exec === undefined && hook.httpGet === undefined) end(true)
  else if (!isSleep && instance.state !== 'running') end(true)
  else if (lastsMs <= 0) end(fails && !isSleep)
  else {
    sim.scheduler.at(sim.scheduler.now() + lastsMs, () => end(fails && !isSleep))
    if (!isSleep) instance.exited.waiters.push(() => end(true))
  }
  return run
}
