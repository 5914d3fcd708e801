import type { V1Probe } from '../kube/pod-types.ts'
import { type ContainerStatus, isTerminal } from './pod-status.ts'
import { probeSucceeds } from './runtime.ts'
import type { Instance, ProbeKind, ProbeResult, Sim, SimContainer } from './sim-state.ts'
import type { StatusManager } from './status-manager.ts'

/** Worker number w acts this much after its tick, times w, so that two probes never meet at one instant. */
const STAGGER_MS = 7
const KINDS: readonly ProbeKind[] = ['startupProbe', 'readinessProbe', 'livenessProbe']
const INITIAL: Readonly<Record<ProbeKind, ProbeResult>> = {
  startupProbe: 'unknown',
  readinessProbe: 'failure',
  livenessProbe: 'success',
}
/** A period of less would stand still. */
const SHORTEST_PERIOD_MS = 1000

export interface Prober {
  /** Starts a worker for each probe of each main and sidecar. */
  readonly addPod: () => void
  readonly triggerReadiness: (container: SimContainer) => void
  readonly stopLivenessAndStartup: () => void
  readonly removePod: () => void
}

interface Worker {
  readonly container: SimContainer
  readonly kind: ProbeKind
  readonly probe: V1Probe
  readonly delayMs: number
  readonly periodMs: number
  stopped: boolean
  instance: Instance | undefined
  onHold: boolean
  lastResult: ProbeResult | undefined
  run: number
  /** A run is on its way, between its tick and its act. */
  acting: boolean
  triggered: boolean
  ticked: boolean
  tickBase: number
  /** Counts changes of the tick base, so that outdated ticks are passed over. */
  series: number
}

/**
 * Models pkg/kubelet/prober/worker.go run and doProbe, and prober_manager.go (v1.37). `onResult` asks for a sync.
 */
export function createProber(sim: Sim, statuses: StatusManager, onResult: () => void): Prober {
  const workers: Worker[] = []

  function createWorker(container: SimContainer, kind: ProbeKind, probe: V1Probe): void {
    const worker: Worker = {
      container,
      kind,
      probe,
      delayMs: STAGGER_MS * (workers.length + 1),
      periodMs: Math.max(SHORTEST_PERIOD_MS, (probe.periodSeconds ?? 10) * 1000),
      stopped: false,
      instance: undefined,
      onHold: false,
      lastResult: undefined,
      run: 0,
      acting: false,
      triggered: false,
      ticked: false,
      tickBase: sim.scheduler.now(),
      series: 0,
    }
    workers.push(worker)
    scheduleTick(worker, 1)
    beginAct(worker)
  }

  function scheduleTick(worker: Worker, count: number): void {
    const series = worker.series
    sim.scheduler.atFirst(worker.tickBase + count * worker.periodMs, () => {
      if (worker.stopped || worker.series !== series) return
      scheduleTick(worker, count + 1)
      if (worker.acting) worker.ticked = true
      else beginAct(worker)
    })
  }

  function beginAct(worker: Worker): void {
    worker.acting = true
    sim.scheduler.at(sim.scheduler.now() + worker.delayMs, () => {
      if (worker.stopped) return
      const goesOn = doProbe(worker)
      worker.acting = false
      if (!goesOn) {
        worker.stopped = true
      } else if (worker.triggered) {
        worker.triggered = false
        takeTrigger(worker)
      } else if (worker.ticked) {
        worker.ticked = false
        beginAct(worker)
      }
    })
  }

  function takeTrigger(worker: Worker): void {
    if (sim.behaviors.triggerResetsTicks) {
      worker.series++
      worker.tickBase = sim.scheduler.now()
      worker.ticked = false
      scheduleTick(worker, 1)
    }
    beginAct(worker)
  }

  function setResult(worker: Worker, instance: Instance, result: ProbeResult): void {
    const results = sim.probeResults[worker.kind]
    if (results.get(instance.id) === result) return
    results.set(instance.id, result)
    if (worker.kind === 'livenessProbe' && result !== 'failure') return
    // The kubelet's main loop hears of it when this run is over.
    sim.scheduler.at(sim.scheduler.now(), () => {
      if (worker.kind === 'readinessProbe') statuses.setReady(instance, result === 'success')
      if (worker.kind === 'startupProbe') statuses.setStarted(instance, result === 'success')
      onResult()
    })
  }

  /** One run; false ends the worker. */
  function doProbe(worker: Worker): boolean {
    const status = statuses.current()
    if (status === undefined) return true
    if (isTerminal(status.phase)) return false
    const own = [...status.mains, ...status.inits].find((one) => one.container === worker.container)
    if (own?.instance === undefined) return true
    if (worker.instance !== own.instance) {
      if (worker.instance !== undefined) sim.probeResults[worker.kind].delete(worker.instance.id)
      worker.instance = own.instance
      setResult(worker, own.instance, INITIAL[worker.kind])
      worker.onHold = false
    }
    if (worker.onHold) return true
    if (own.state !== 'running') {
      setResult(worker, own.instance, 'failure')
      if (own.state !== 'terminated' || worker.container.role === 'sidecar') return true
      return sim.pod.restartPolicy !== 'Never' || worker.container.model.spec.restartPolicy !== undefined
    }
    return ask(worker, own, own.instance)
  }

  function ask(worker: Worker, own: ContainerStatus, instance: Instance): boolean {
    const { probe, kind } = worker
    const now = sim.scheduler.now()
    // startedAt is cut to whole seconds, and so is the time since.
    const since = Math.floor((now - Math.floor((instance.startedMs ?? 0) / 1000) * 1000) / 1000)
    if (since < (probe.initialDelaySeconds ?? 0)) return true
    if (isStartedIn(own, statuses) === (kind === 'startupProbe')) return true
    const ok = probeSucceeds(worker.container.behavior[kind], instance, now)
    const result: ProbeResult = ok ? 'success' : 'failure'
    worker.run = worker.lastResult === result ? worker.run + 1 : 1
    worker.lastResult = result
    const threshold = ok ? (probe.successThreshold ?? 1) : (probe.failureThreshold ?? 3)
    recordRun(worker, instance, ok, threshold)
    if (worker.run < threshold) return true
    setResult(worker, instance, result)
    if ((kind === 'livenessProbe' && !ok) || kind === 'startupProbe') {
      worker.onHold = true
      worker.run = 0
    }
    return true
  }

  /** Runs that repeat what is known are left out: they would fill the record. */
  function recordRun(worker: Worker, instance: Instance, ok: boolean, threshold: number): void {
    const known = sim.probeResults[worker.kind].get(instance.id) === (ok ? 'success' : 'failure')
    if (known && worker.run > threshold) return
    if (known && ok) return
    sim.recorder.event(ok ? 'probe-succeeded' : 'probe-failed', worker.container, {
      probe: worker.kind,
      attempt: instance.attempt,
      run: worker.run,
      threshold,
    })
  }

  return {
    addPod: () => {
      const probed = [...sim.mains, ...sim.inits.filter(({ role }) => role === 'sidecar')]
      for (const container of probed) {
        for (const kind of KINDS) {
          const probe = container.model.spec[kind]
          if (probe !== undefined) createWorker(container, kind, probe)
        }
      }
    },
    triggerReadiness: (container) => {
      const worker = workers.find((one) => one.container === container && one.kind === 'readinessProbe')
      if (worker === undefined || worker.stopped) return
      if (worker.acting) worker.triggered = true
      else takeTrigger(worker)
    },
    stopLivenessAndStartup: () => {
      for (const worker of workers) if (worker.kind !== 'readinessProbe') worker.stopped = true
    },
    removePod: () => {
      for (const worker of workers) worker.stopped = true
    },
  }
}

function isStartedIn(own: ContainerStatus, statuses: StatusManager): boolean {
  const status = statuses.current()
  const now = [...(status?.mains ?? []), ...(status?.inits ?? [])].find((one) => one.container === own.container)
  return now?.started ?? false
}
