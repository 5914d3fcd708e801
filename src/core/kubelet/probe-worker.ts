import type { CauseRule } from './cause-rules.ts'
import { containerCause } from './causes.ts'
import { type ContainerStatus, isTerminal, type PodStatus } from './pod-status.ts'
import { shouldRestart } from './restart-policy.ts'
import { nextProbeChange, probeSucceeds } from './runtime.ts'
import type { Instance, ProbeKind, ProbeResult, Sim, SimContainer } from './sim-state.ts'

const INITIAL: Readonly<Record<ProbeKind, ProbeResult>> = {
  startupProbe: 'unknown',
  readinessProbe: 'failure',
  livenessProbe: 'success',
}
/** A shorter period would stand still; the API refuses it. */
const SHORTEST_PERIOD_MS = 1000
/** Of a long run below its threshold this many runs are played one by one, the rest are passed over by arithmetic. */
const MOST_SINGLE_RUNS = 1000
/** Nothing to do until something outside changes. */
const NEVER = Number.POSITIVE_INFINITY

export interface ProbeWorker {
  /** Asks for a run at once; one that is under way is finished first. */
  readonly trigger: () => void
  readonly stop: () => void
  /** What it was waiting for may have come: the container's status is another, or the pod's phase is final. */
  readonly wake: () => void
}

/** What a worker sees of the kubelet around it. */
export interface ProbeSurroundings {
  readonly status: () => PodStatus | undefined
  readonly statusOf: (status: PodStatus) => ContainerStatus | undefined
  readonly publish: (instance: Instance, success: boolean) => void
  readonly onEnd: () => void
}

interface WorkerSeat {
  readonly container: SimContainer
  readonly kind: ProbeKind
  readonly delayMs: number
}

/**
 * One probe of one container: runs at each tick, `delayMs` late, and at once when triggered. Ticks that can change nothing
 * are not played: it sleeps until the next one that can, or until it is woken.
 * Models pkg/kubelet/prober/worker.go run and doProbe (v1.37).
 */
export function createProbeWorker(sim: Sim, seat: WorkerSeat, around: ProbeSurroundings): ProbeWorker {
  const { container, kind, delayMs } = seat
  const { scheduler, recorder } = sim
  const probe = container.model.spec[kind] ?? {}
  const periodMs = Math.max(SHORTEST_PERIOD_MS, (probe.periodSeconds ?? 10) * 1000)
  const successThreshold = probe.successThreshold ?? 1
  const failureThreshold = probe.failureThreshold ?? 3
  const cause = (rule: CauseRule) => containerCause(rule, container, kind)
  let instance: Instance | undefined
  let onHold = false
  let lastResult: ProbeResult | undefined
  let run = 0
  /** Since when ticks are counted. */
  let tickBase = scheduler.now()
  /** A run is on its way, between its tick and its act. */
  let acting = false
  let triggered = false
  let ticked = false
  let stopped = false
  let ended = false
  /** Since when it passes over ticks; undefined while it plays each. */
  let asleepMs: number | undefined
  /** The tick that is awaited; other timers are outdated, and passed over. */
  let awaitedMs = NEVER
  /** For which times there are timers: a tick that is planned again and again, years ahead, has one. */
  const timers = new Set<number>()

  beginAct(scheduler.now())
  planTick(1)

  function planTick(count: number): void {
    const t = tickBase + count * periodMs
    awaitedMs = t
    if (timers.has(t)) return
    timers.add(t)
    scheduler.atTick(t, () => {
      timers.delete(t)
      if (ended || awaitedMs !== t) return
      asleepMs = undefined
      planTick(ticksAt(t) + 1)
      if (acting) ticked = true
      else beginAct(scheduler.now())
    })
  }

  function beginAct(tickMs: number): void {
    acting = true
    scheduler.at(tickMs + delayMs, () => {
      if (ended) return
      const next = doProbe()
      acting = false
      if (next === 'end' || stopped) end()
      else if (triggered) takeTrigger()
      else if (ticked) {
        ticked = false
        beginAct(scheduler.now())
      } else sleepUntil(next)
    })
  }

  function takeTrigger(): void {
    triggered = false
    if (sim.behaviors.triggerResetsTicks) {
      tickBase = scheduler.now()
      ticked = false
      planTick(1)
    }
    beginAct(scheduler.now())
  }

  function end(): void {
    if (ended) return
    ended = true
    if (instance !== undefined) delete instance.found[kind]
    around.onEnd()
  }

  const ticksAt = (t: number): number => Math.floor((t - tickBase) / periodMs)

  /** Passes over the ticks whose act comes before `wakeMs`. */
  function sleepUntil(wakeMs: number): void {
    const now = scheduler.now()
    const count = Math.ceil((wakeMs - delayMs - tickBase) / periodMs)
    if (count <= ticksAt(now) + 1) return
    asleepMs = now
    if (wakeMs === NEVER) awaitedMs = NEVER
    else planTick(count)
  }

  /** Takes up the ticks as if none had been passed over: a run whose tick has been but whose act has not is under way. */
  function wake(): void {
    if (ended || asleepMs === undefined) return
    const now = scheduler.now()
    const passed = ticksAt(now)
    const tickMs = tickBase + passed * periodMs
    const isUnderWay = passed > ticksAt(asleepMs) && tickMs + delayMs >= now
    asleepMs = undefined
    planTick(passed + 1)
    if (isUnderWay) beginAct(tickMs)
  }

  function setResult(of: Instance, result: ProbeResult): void {
    if (of.found[kind] === result) return
    of.found[kind] = result
    if (kind === 'livenessProbe' && result !== 'failure') return
    around.publish(of, result === 'success')
  }

  /** One run. Returns from when on a further one can matter, or that the worker ends. */
  function doProbe(): number | 'end' {
    const status = around.status()
    if (status === undefined) return NEVER
    if (isTerminal(status.phase)) return 'end'
    const own = around.statusOf(status)
    if (own?.instance === undefined) return NEVER
    if (instance !== own.instance) {
      if (instance !== undefined) delete instance.found[kind]
      instance = own.instance
      setResult(instance, INITIAL[kind])
      onHold = false
    }
    if (onHold) return NEVER
    if (own.state !== 'running') {
      setResult(instance, 'failure')
      return own.state !== 'terminated' || mayRestart(own) ? NEVER : 'end'
    }
    // startedAt is cut to whole seconds, and so is the time since.
    const startedMs = Math.floor((instance.startedMs ?? 0) / 1000) * 1000
    const readyMs = startedMs + (probe.initialDelaySeconds ?? 0) * 1000
    if (scheduler.now() < readyMs) return readyMs
    if (own.started === (kind === 'startupProbe')) return NEVER
    return ask(instance)
  }

  function mayRestart({ ending }: ContainerStatus): boolean {
    const policy = sim.pod.restartPolicy
    if (sim.behaviors.hasRestartRules) return shouldRestart(container, policy, ending?.exitCode ?? 0)
    return policy !== 'Never' || (container.role === 'sidecar' && sim.behaviors.keepsSidecarProbes)
  }

  function ask(of: Instance): number {
    const now = scheduler.now()
    // A process that is gone answers with an error, and such a run counts for nothing.
    if (of.state !== 'running') return NEVER
    const ok = probeSucceeds(container.behavior[kind], of, now)
    const result: ProbeResult = ok ? 'success' : 'failure'
    run = lastResult === result ? run + 1 : 1
    lastResult = result
    const threshold = ok ? successThreshold : failureThreshold
    recordRun(of, ok, threshold)
    const change = nextProbeChange(container.behavior[kind], of, now)
    if (run < threshold) return passOverRuns(threshold, change)
    setResult(of, result)
    const rests = ok ? kind === 'startupProbe' && sim.behaviors.triggerResetsTicks : kind !== 'readinessProbe'
    if (rests) {
      onHold = true
      run = 0
      return NEVER
    }
    return change
  }

  /** Far below a threshold the runs up to it, or up to the next change, are counted at once. */
  function passOverRuns(threshold: number, change: number): number {
    if (run < MOST_SINGLE_RUNS) return scheduler.now()
    const next = ticksAt(scheduler.now()) + 1
    const upToChange = Math.ceil((change - delayMs - tickBase) / periodMs) - next
    const passed = Math.max(0, Math.min(threshold - run - 1, upToChange))
    run += passed
    return tickBase + (next + passed) * periodMs + delayMs
  }

  /** Runs that repeat what is known are left out: they would fill the record. */
  function recordRun(of: Instance, ok: boolean, threshold: number): void {
    const known = of.found[kind] === (ok ? 'success' : 'failure')
    if (known && (ok || run > threshold)) return
    const count = Math.min(run, threshold)
    if (ok) {
      recorder.instanceEvent('probe-succeeded', cause('probe-succeeded'), of, {
        probe: kind,
        successes: count,
        successThreshold: threshold,
      })
    } else {
      recorder.instanceEvent('probe-failed', cause('probe-failed'), of, {
        probe: kind,
        failures: count,
        failureThreshold: threshold,
      })
    }
  }

  return {
    trigger: () => {
      if (ended || stopped) return
      sim.probeTriggers++
      wake()
      if (acting) triggered = true
      else takeTrigger()
    },
    stop: () => {
      stopped = true
      wake()
      if (!acting) end()
    },
    wake,
  }
}
