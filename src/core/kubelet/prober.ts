import type { ContainerStatus } from './pod-status.ts'
import { createProbeWorker, type ProbeWorker } from './probe-worker.ts'
import type { Instance, ProbeKind, Sim, SimContainer } from './sim-state.ts'
import type { StatusManager } from './status-manager.ts'

const KINDS: readonly ProbeKind[] = ['startupProbe', 'readinessProbe', 'livenessProbe']
/** Worker number w acts this much after its tick, times w, so that two probes never meet at one instant. */
const STAGGER_MS = 7

export interface Prober {
  /** Starts a worker for each probe of each main and sidecar that has none; true when it started one. */
  readonly addPod: () => boolean
  readonly hasWorker: (container: SimContainer, kind: ProbeKind) => boolean
  readonly triggerReadiness: (container: SimContainer) => void
  /** Of the mains only: a sidecar's probes go on while the pod terminates. */
  readonly stopLivenessAndStartup: () => void
  readonly removePod: () => void
  /** The kubelet's status or a process changed: workers that were waiting for that look again. */
  readonly wake: () => void
}

interface Seat {
  readonly container: SimContainer
  readonly kind: ProbeKind
  readonly delayMs: number
  worker: ProbeWorker | undefined
}

/** Models pkg/kubelet/prober/prober_manager.go (v1.37). `onResult` asks for a sync. */
export function createProber(sim: Sim, statuses: StatusManager, onResult: () => void): Prober {
  const probed = [...sim.mains, ...sim.inits.filter(({ role }) => role === 'sidecar')]
  const seats: readonly Seat[] = probed
    .flatMap((container) =>
      KINDS.filter((kind) => container.model.spec[kind] !== undefined).map((kind) => ({ container, kind })),
    )
    .map((seat, i) => ({ ...seat, delayMs: STAGGER_MS * (i + 1), worker: undefined }))

  function publish(instance: Instance, kind: ProbeKind, success: boolean): void {
    // The kubelet's main loop hears of it when this run is over.
    sim.scheduler.at(sim.scheduler.now(), () => {
      if (kind === 'readinessProbe') statuses.setReady(instance, success)
      if (kind === 'startupProbe') statuses.setStarted(instance, success)
      onResult()
    })
  }

  const seatOf = (container: SimContainer, kind: ProbeKind): Seat | undefined =>
    seats.find((seat) => seat.container === container && seat.kind === kind)

  return {
    addPod: () => {
      let added = false
      for (const seat of seats) {
        if (seat.worker !== undefined) {
          if (sim.behaviors.renewsEveryProbe) continue
          return added
        }
        added = true
        seat.worker = createProbeWorker(sim, seat, {
          status: statuses.current,
          statusOf: (status) => statusOf(status.mains, status.inits, seat.container),
          publish: (instance, success) => publish(instance, seat.kind, success),
          onEnd: () => {
            seat.worker = undefined
          },
        })
      }
      return added
    },
    hasWorker: (container, kind) => seatOf(container, kind)?.worker !== undefined,
    triggerReadiness: (container) => seatOf(container, 'readinessProbe')?.worker?.trigger(),
    stopLivenessAndStartup: () => {
      for (const { container, kind, worker } of seats) {
        if (container.role === 'main' && kind !== 'readinessProbe') worker?.stop()
      }
    },
    removePod: () => {
      for (const { worker } of seats) worker?.stop()
    },
    wake: () => {
      for (const { worker } of seats) worker?.wake()
    },
  }
}

function statusOf(
  mains: readonly ContainerStatus[],
  inits: readonly ContainerStatus[],
  container: SimContainer,
): ContainerStatus | undefined {
  const isOwn = (one: ContainerStatus) => one.container === container
  return mains.find(isOwn) ?? inits.find(isOwn)
}
