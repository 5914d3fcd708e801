import type { V1ContainerStatus, V1Pod } from '../kube/pod-types.ts'
import { type PodReading, readPod } from '../kubectl/read-pod.ts'
import { allContainers } from '../pod/pod-model.ts'
import type { ContainerReading, StatusSnapshot } from '../timeline/timeline.ts'
import type { ContainerStatus, Ending, PodStatus } from './pod-status.ts'
import type { Sim } from './sim-state.ts'

/** t = 0 as kubectl's printer sees it; any moment would do. */
const EPOCH_MS = Date.parse('2000-01-01T00:00:00Z')

/** The API object's states as they follow one another, each with what kubectl prints of it. */
export interface SnapshotLog {
  readonly push: (status: PodStatus) => void
  readonly markDeleting: () => void
  readonly markGone: () => void
  readonly list: StatusSnapshot[]
}

export function createSnapshotLog(sim: Sim): SnapshotLog {
  const list: StatusSnapshot[] = []
  const spec = specForPrinter(sim)
  const known = new Map<string, ContainerReading>()
  let status: PodStatus | undefined
  let deleting = false
  let gone = false

  function record(): void {
    if (status === undefined) return
    const reading = readPod(toV1Pod(spec, status, deleting), sim.kubernetes)
    const snapshot = toSnapshot(sim, status, reading, known, gone)
    const last = list.at(-1)
    if (last?.t === snapshot.t && !gone) list.pop()
    const before = list.at(-1)
    if (before === undefined || !isSameSnapshot(before, snapshot)) list.push(snapshot)
  }

  return {
    push: (next) => {
      status = next
      if (!gone) record()
    },
    markDeleting: () => {
      deleting = true
      record()
    },
    markGone: () => {
      if (gone) return
      gone = true
      record()
    },
    list,
  }
}

/** Names are made unique by the model, so that the printer cannot mix containers up. */
function specForPrinter(sim: Sim): NonNullable<V1Pod['spec']> {
  const rename = ({ name, model }: Sim['mains'][number]) => ({
    name,
    ...(model.spec.restartPolicy === undefined ? {} : { restartPolicy: model.spec.restartPolicy }),
  })
  return { initContainers: sim.inits.map(rename), containers: sim.mains.map(rename) }
}

function toV1Pod(spec: NonNullable<V1Pod['spec']>, status: PodStatus, deleting: boolean): V1Pod {
  const condition = (type: string, isTrue: boolean) => ({ type, status: isTrue ? 'True' : 'False' })
  return {
    metadata: deleting ? { deletionTimestamp: toTime(0) } : {},
    spec,
    status: {
      phase: status.phase,
      ...(status.reason === '' ? {} : { reason: status.reason }),
      conditions: [condition('Initialized', status.initialized), condition('Ready', status.ready)],
      initContainerStatuses: status.inits.map(toV1Status),
      // The kubelet sorts main statuses by name.
      containerStatuses: status.mains.map(toV1Status).sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    },
  }
}

function toV1Status(status: ContainerStatus): V1ContainerStatus {
  return {
    name: status.container.name,
    ready: status.ready,
    started: status.started,
    restartCount: status.restartCount,
    state:
      status.state === 'waiting'
        ? { waiting: { reason: status.reason } }
        : status.state === 'running'
          ? { running: {} }
          : { terminated: toTerminated(status.ending) },
    lastState: status.last === undefined ? {} : { terminated: toTerminated(status.last) },
  }
}

function toTerminated(ending: Ending | undefined) {
  return { exitCode: ending?.exitCode ?? 0, reason: ending?.reason ?? '', finishedAt: toTime(ending?.finishedMs ?? 0) }
}

/** The API keeps whole seconds. */
function toTime(ms: number): string {
  return `${new Date(EPOCH_MS + ms).toISOString().slice(0, 19)}Z`
}

function toSnapshot(
  sim: Sim,
  status: PodStatus,
  reading: PodReading,
  known: Map<string, ContainerReading>,
  gone: boolean,
): StatusSnapshot {
  const byName = new Map([...status.inits, ...status.mains].map((one) => [one.container.name, one]))
  const stopped = sim.inits.findIndex(({ name }) => name === reading.stoppedAt)
  const containers = allContainers(sim.pod).map((model): ContainerReading => {
    const one = byName.get(model.name)
    const place = model.list === 'initContainers' ? model.index : -1
    const isMasked = stopped >= 0 && place > stopped && one?.ready === true && model.role === 'sidecar'
    const next: ContainerReading = {
      name: model.name,
      state: one?.state ?? 'waiting',
      reason: one?.reason ?? '',
      ...(one?.ending === undefined ? {} : { exitCode: one.ending.exitCode }),
      started: one?.started ?? false,
      ready: one?.ready ?? false,
      restartCount: one?.restartCount ?? 0,
      counted: reading.counted.has(model.name),
      ...(isMasked && reading.stoppedAt !== undefined ? { maskedBy: reading.stoppedAt } : {}),
    }
    const old = known.get(model.name)
    if (old !== undefined && isSameReading(old, next)) return old
    known.set(model.name, next)
    return next
  })
  return {
    t: sim.scheduler.now(),
    row: {
      ready: `${reading.ready}/${reading.total}`,
      status: reading.status,
      restarts: String(reading.restarts),
      phase: status.phase,
      deleted: gone,
    },
    ready: reading.ready,
    total: reading.total,
    ...(reading.lastRestartAt === undefined ? {} : { lastRestartMs: Date.parse(reading.lastRestartAt) - EPOCH_MS }),
    ...(reading.statusFrom === undefined ? {} : { statusFrom: reading.statusFrom }),
    conditions: { initialized: status.initialized, containersReady: status.containersReady, ready: status.ready },
    containers,
  }
}

function isSameReading(a: ContainerReading, b: ContainerReading): boolean {
  return (
    a.state === b.state &&
    a.reason === b.reason &&
    a.exitCode === b.exitCode &&
    a.started === b.started &&
    a.ready === b.ready &&
    a.restartCount === b.restartCount &&
    a.counted === b.counted &&
    a.maskedBy === b.maskedBy
  )
}

function isSameSnapshot(a: StatusSnapshot, b: StatusSnapshot): boolean {
  return (
    a.row.ready === b.row.ready &&
    a.row.status === b.row.status &&
    a.row.restarts === b.row.restarts &&
    a.row.phase === b.row.phase &&
    a.row.deleted === b.row.deleted &&
    a.conditions.ready === b.conditions.ready &&
    a.conditions.initialized === b.conditions.initialized &&
    a.containers.every((reading, i) => reading === b.containers[i])
  )
}
