import { createPrinter, type PodReading, type PrinterEnding, type PrinterStatus } from '../kubectl/create-printer.ts'
import type { ContainerReading, StatusSnapshot } from '../timeline/timeline.ts'
import { type ContainerStatus, type PodStatus, RESTARTED_ENDING, type StatusChange } from './pod-status.ts'
import type { Ending, Sim, SimContainer } from './sim-state.ts'

/** The API object's states as they follow one another, each with what kubectl prints of it. */
export interface SnapshotLog {
  readonly push: (status: PodStatus, changes: readonly StatusChange[]) => void
  readonly markDeleting: () => void
  readonly markGone: () => void
  /** All of them, once the simulation is over. */
  readonly finish: () => readonly StatusSnapshot[]
}

/** What is written of one container's status, so that what did not change is not made again. */
interface Written {
  readonly status: ContainerStatus
  readonly printed: PrinterStatus
  reading: ContainerReading | undefined
}

export function createSnapshotLog(sim: Sim): SnapshotLog {
  const list: StatusSnapshot[] = []
  /** Has all of them: the first status that is pushed is new of each. */
  const written = new Map<SimContainer, Written>()
  const entryOf = (container: SimContainer) => written.get(container) as Written
  // The kubelet sorts main statuses by name.
  const mainsByName = [...sim.mains].sort((a, b) => (a.name < b.name ? -1 : 1))
  // Names are unique in the model, so that the printer cannot mix containers up.
  const print = createPrinter(
    {
      inits: sim.inits.map(({ name, model }) => ({ name, restartPolicy: model.spec.restartPolicy ?? '' })),
      mains: sim.mains.length,
    },
    sim.kubernetes,
  )
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
    const snapshot = toSnapshot(status, pendingMs)
    pendingMs = undefined
    const before = list[list.length - 1]
    if (before === undefined || !isSameSnapshot(before, snapshot)) list.push(snapshot)
  }

  function toSnapshot(of: PodStatus, t: number): StatusSnapshot {
    const printed = print({
      phase: of.phase,
      reason: of.reason,
      schedulingGated: false,
      initialized: of.initialized,
      isReady: of.ready,
      isDeleted: deleting,
      inits: sim.inits.map((container) => entryOf(container).printed),
      mains: mainsByName.map((container) => entryOf(container).printed),
    })
    const { lastRestartMs, statusFrom, stoppedAt } = printed
    const stopped = stoppedAt === undefined ? -1 : sim.inits.findIndex(({ name }) => name === stoppedAt)
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
      ...(lastRestartMs === undefined ? {} : { lastRestartMs }),
      ...(statusFrom === undefined ? {} : { statusFrom }),
      conditions: { initialized: of.initialized, containersReady: of.containersReady, ready: of.ready },
      containers: sim.containers.map((container) => readingOf(entryOf(container), printed, stopped)),
    }
  }

  return {
    push: (next, changes) => {
      if (gone) return
      record()
      status = next
      for (const { before, after } of changes) {
        // Of a container that stays ended only its last state is another: it reads the same.
        const isSame = before?.ending !== undefined && before.ending === after.ending
        const reading = isSame ? entryOf(after.container).reading : undefined
        written.set(after.container, { status: after, printed: toPrinterStatus(after), reading })
      }
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

function toPrinterStatus(of: ContainerStatus): PrinterStatus {
  return {
    name: of.container.name,
    ready: of.ready,
    started: of.started,
    restartCount: of.restartCount,
    lastEndMs: of.last === undefined || of.last === RESTARTED_ENDING ? undefined : toWholeSeconds(of.last.finishedMs),
    waiting: of.state === 'waiting' ? of.reason : '',
    running: of.state === 'running',
    terminated: of.state === 'terminated' ? toPrinterEnding(of.ending) : undefined,
  }
}

function toPrinterEnding(ending: Ending | undefined): PrinterEnding {
  return { exitCode: ending?.exitCode ?? 0, signal: 0, reason: ending?.reason ?? '' }
}

/** The API keeps whole seconds. */
function toWholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000
}

/** The container as the last snapshot read it, where that still holds. */
function readingOf(entry: Written, { counted, stoppedAt }: PodReading, stopped: number): ContainerReading {
  const { status, reading } = entry
  const { name, role, model } = status.container
  const isMasked = stopped >= 0 && role === 'sidecar' && model.index > stopped && status.ready
  const maskedBy = isMasked ? stoppedAt : undefined
  const isCounted = counted.has(name)
  if (reading !== undefined && reading.counted === isCounted && reading.maskedBy === maskedBy) return reading
  entry.reading = makeReading(status, isCounted, maskedBy)
  return entry.reading
}

function makeReading(status: ContainerStatus, counted: boolean, maskedBy: string | undefined): ContainerReading {
  return {
    name: status.container.name,
    state: status.state,
    reason: status.reason,
    ...(status.ending === undefined ? {} : { exitCode: status.ending.exitCode }),
    started: status.started,
    ready: status.ready,
    restartCount: status.restartCount,
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
    a.lastRestartMs === b.lastRestartMs &&
    a.conditions.ready === b.conditions.ready &&
    a.conditions.initialized === b.conditions.initialized &&
    a.containers.every((reading, i) => reading === b.containers[i])
  )
}
