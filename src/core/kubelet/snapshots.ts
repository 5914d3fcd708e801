import type { V1ContainerStatus, V1Pod } from '../kube/pod-types.ts'
import { type PodReading, readPod } from '../kubectl/read-pod.ts'
import type { ContainerReading, StatusSnapshot } from '../timeline/timeline.ts'
import { type ContainerStatus, type PodStatus, RESTARTED_ENDING } from './pod-status.ts'
import type { Ending, Sim, SimContainer } from './sim-state.ts'

/** t = 0 as kubectl's printer sees it; any moment would do. */
const EPOCH_MS = Date.parse('2000-01-01T00:00:00Z')

/** The API object's states as they follow one another, each with what kubectl prints of it. */
export interface SnapshotLog {
  readonly push: (status: PodStatus) => void
  readonly markDeleting: () => void
  readonly markGone: () => void
  /** All of them, once the simulation is over. */
  readonly finish: () => readonly StatusSnapshot[]
}

/** What was last written of one container, so that what did not change is not made again. */
interface Written {
  status: ContainerStatus | undefined
  v1: V1ContainerStatus
  reading: ContainerReading | undefined
}

export function createSnapshotLog(sim: Sim): SnapshotLog {
  const list: StatusSnapshot[] = []
  const written = new Map(sim.containers.map((container): [SimContainer, Written] => [container, emptyEntry()]))
  const spec = { initContainers: sim.inits.map(specForPrinter), containers: sim.mains.map(specForPrinter) }
  const byName = sim.mains.map((_, i) => i).sort((a, b) => (nameAt(sim, a) < nameAt(sim, b) ? -1 : 1))
  let status: PodStatus | undefined
  let pendingMs: number | undefined
  let deleting = false
  let gone = false

  /** What changes twice at one moment is seen once: the printer is asked when the moment is over. */
  function record(): void {
    const now = sim.scheduler.now()
    if (pendingMs !== undefined && pendingMs !== now) flush()
    pendingMs = now
  }

  function flush(): void {
    if (status === undefined || pendingMs === undefined) return
    const snapshot = toSnapshot(status, readPod(toV1Pod(status), sim.kubernetes), pendingMs)
    pendingMs = undefined
    const before = list[list.length - 1]
    if (before === undefined || !isSameSnapshot(before, snapshot)) list.push(snapshot)
  }

  function toV1Pod(of: PodStatus): V1Pod {
    return {
      metadata: deleting ? { deletionTimestamp: toTime(0) } : {},
      spec,
      status: {
        phase: of.phase,
        ...(of.reason === '' ? {} : { reason: of.reason }),
        conditions: [condition('Initialized', of.initialized), condition('Ready', of.ready)],
        initContainerStatuses: of.inits.map(toV1Status),
        // The kubelet sorts main statuses by name.
        containerStatuses: byName.map((i) => toV1Status(of.mains[i] as ContainerStatus)),
      },
    }
  }

  function toV1Status(of: ContainerStatus): V1ContainerStatus {
    const entry = entryOf(of.container)
    if (entry.status !== of) {
      entry.status = of
      entry.v1 = makeV1Status(of)
      entry.reading = undefined
    }
    return entry.v1
  }

  function entryOf(container: SimContainer): Written {
    const entry = written.get(container)
    if (entry === undefined) throw new Error(`no such container: ${container.name}`)
    return entry
  }

  function toSnapshot(of: PodStatus, printed: PodReading, t: number): StatusSnapshot {
    for (const ephemeral of of.ephemerals) toV1Status(ephemeral)
    const stopped = printed.stoppedAt === undefined ? -1 : sim.inits.findIndex(({ name }) => name === printed.stoppedAt)
    return {
      t,
      row: {
        ready: `${printed.ready}/${printed.total}`,
        status: printed.status,
        restarts: String(printed.restarts),
        phase: of.phase,
        deleted: gone,
      },
      ready: printed.ready,
      total: printed.total,
      ...(printed.lastRestartAt === undefined ? {} : { lastRestartMs: Date.parse(printed.lastRestartAt) - EPOCH_MS }),
      ...(printed.statusFrom === undefined ? {} : { statusFrom: printed.statusFrom }),
      conditions: { initialized: of.initialized, containersReady: of.containersReady, ready: of.ready },
      containers: sim.containers.map((container) => readingOf(container, printed, stopped)),
    }
  }

  function readingOf(container: SimContainer, printed: PodReading, stopped: number): ContainerReading {
    const entry = entryOf(container)
    const { status: own, reading } = entry
    const isMasked =
      stopped >= 0 && container.role === 'sidecar' && container.model.index > stopped && own?.ready === true
    const maskedBy = isMasked ? printed.stoppedAt : undefined
    const counted = printed.counted.has(container.name)
    if (reading !== undefined && reading.counted === counted && reading.maskedBy === maskedBy) return reading
    entry.reading = makeReading(container, own, counted, maskedBy)
    return entry.reading
  }

  return {
    push: (next) => {
      if (gone) return
      record()
      status = next
    },
    markDeleting: () => {
      record()
      deleting = true
    },
    markGone: () => {
      if (gone) return
      // The last state stays to be seen beside the end, even at the same moment.
      flush()
      record()
      gone = true
    },
    finish: () => {
      flush()
      return list
    },
  }
}

function emptyEntry(): Written {
  return { status: undefined, v1: {}, reading: undefined }
}

/** Names are unique in the model, so that the printer cannot mix containers up. */
function specForPrinter({ name, model }: SimContainer) {
  const { restartPolicy } = model.spec
  return restartPolicy === undefined ? { name } : { name, restartPolicy }
}

function condition(type: string, isTrue: boolean) {
  return { type, status: isTrue ? 'True' : 'False' }
}

function nameAt(sim: Sim, main: number): string {
  return sim.mains[main]?.name ?? ''
}

function makeV1Status(of: ContainerStatus): V1ContainerStatus {
  return {
    name: of.container.name,
    ready: of.ready,
    started: of.started,
    restartCount: of.restartCount,
    state:
      of.state === 'waiting'
        ? { waiting: { reason: of.reason } }
        : of.state === 'running'
          ? { running: {} }
          : { terminated: toTerminated(of.ending) },
    lastState: of.last === undefined ? {} : { terminated: toTerminated(of.last) },
  }
}

function toTerminated(ending: Ending | undefined) {
  if (ending === RESTARTED_ENDING) return { exitCode: ending.exitCode, reason: ending.reason }
  return { exitCode: ending?.exitCode ?? 0, reason: ending?.reason ?? '', finishedAt: toTime(ending?.finishedMs ?? 0) }
}

/** The API keeps whole seconds. */
function toTime(ms: number): string {
  return `${new Date(EPOCH_MS + ms).toISOString().slice(0, 19)}Z`
}

function makeReading(
  { name }: SimContainer,
  status: ContainerStatus | undefined,
  counted: boolean,
  maskedBy: string | undefined,
): ContainerReading {
  return {
    name,
    state: status?.state ?? 'waiting',
    reason: status?.reason ?? '',
    ...(status?.ending === undefined ? {} : { exitCode: status.ending.exitCode }),
    started: status?.started ?? false,
    ready: status?.ready ?? false,
    restartCount: status?.restartCount ?? 0,
    counted,
    ...(maskedBy === undefined ? {} : { maskedBy }),
  }
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
