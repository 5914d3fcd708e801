import { type ContainerStatus, isTerminal, type PodStatus, type StatusChange } from './pod-status.ts'
import { createProbeWorker } from './probe-worker.ts'
import type { Instance, ProbeKind, Sim, SimContainer } from './sim-state.ts'
import type { StatusManager } from './status-manager.ts'

const KINDS: readonly ProbeKind[] = ['startupProbe', 'readinessProbe', 'livenessProbe']
/** Worker number w acts this much after its tick, times w, so that two probes never meet at one instant. */
const STAGGER_MS = 7

export interface Prober {
  /** Starts workers for probes of mains and sidecars that have none; true when it started one. */
  readonly addPod: () => boolean
  /** Of the mains only: a sidecar's probes go on while the pod terminates. */
  readonly stopLivenessAndStartup: () => void
  readonly removePod: () => void
  /** The kubelet's status of the pod is another now: workers that were waiting for what changed look again. */
  readonly statusChanged: (status: PodStatus, changes: readonly StatusChange[]) => void
}

/** Models pkg/kubelet/prober/prober_manager.go (v1.37). `onResult` asks for a sync. */
export function createProber(sim: Sim, statuses: StatusManager, onResult: () => void): Prober {
  const probed = [...sim.mains, ...sim.inits.filter(({ role }) => role === 'sidecar')]
  const seats = probed
    .flatMap((container) =>
      KINDS.filter((kind) => container.model.spec[kind] !== undefined).map((kind) => ({ container, kind })),
    )
    .map((seat, i) => ({ ...seat, delayMs: STAGGER_MS * (i + 1) }))

  function publish(instance: Instance, kind: ProbeKind, success: boolean): void {
    // The kubelet's main loop hears of it when this run is over.
    sim.scheduler.at(sim.scheduler.now(), () => {
      // It asks with the pod as it knows it: what is written now comes back from the API later.
      onResult()
      if (kind === 'readinessProbe') statuses.setReady(instance, success)
      if (kind === 'startupProbe') statuses.setStarted(instance, success)
    })
  }

  return {
    addPod: () => {
      let added = false
      let passedOver: SimContainer | undefined
      for (const seat of seats) {
        const { container, kind } = seat
        // One that is there ends the look at its container; before 1.37, at the whole pod.
        if (container === passedOver) continue
        if (container.probes[kind] !== undefined) {
          if (!sim.behaviors.renewsEveryProbe) return added
          passedOver = container
          continue
        }
        added = true
        container.probes[kind] = createProbeWorker(sim, seat, {
          status: statuses.current,
          statusOf: (status) => ownStatus(status.mains, container) ?? ownStatus(status.inits, container),
          publish: (instance, success) => publish(instance, kind, success),
          onEnd: () => {
            delete container.probes[kind]
            sim.onProbeEnd?.()
          },
        })
      }
      return added
    },
    stopLivenessAndStartup: () => {
      for (const { container, kind } of seats) {
        if (container.role === 'main' && kind !== 'readinessProbe') container.probes[kind]?.stop()
      }
    },
    removePod: () => {
      for (const { container, kind } of seats) container.probes[kind]?.stop()
    },
    statusChanged: (status, changes) => {
      const changed = isTerminal(status.phase) ? probed : changes.map(({ after }) => after.container)
      for (const container of changed) if (container.role === 'main') wakeWorkers(container)
      for (const container of changed) if (container.role !== 'main') wakeWorkers(container)
    },
  }
}

function wakeWorkers({ probes }: SimContainer): void {
  for (const kind of KINDS) probes[kind]?.wake()
}

function ownStatus(statuses: readonly ContainerStatus[], container: SimContainer): ContainerStatus | undefined {
  return statuses[container.model.index]?.container === container ? statuses[container.model.index] : undefined
}
