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

/** What was last written of one container, so that what did not change is not made again. */
interface Written {
  readonly container: SimContainer
  status: ContainerStatus | undefined
  printed: PrinterStatus
  reading: ContainerReading | undefined
}

export function createSnapshotLog(sim: Sim): SnapshotLog {
  const list: StatusSnapshot[] = []
  const written = new Map(sim.containers.map((container) => [container, nothingWritten(container)]))
  const entriesOf = (containers: readonly SimContainer[]) => containers.flatMap((one) => written.get(one) ?? [])
  const inits = entriesOf(sim.inits)
  // The kubelet sorts main statuses by name.
  const mainsByName = entriesOf([...sim.mains].sort((a, b) => (a.name < b.name ? -1 : 1)))
  const all = entriesOf(sim.containers)
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
      inits: inits.map((entry) => entry.printed),
      mains: mainsByName.map((entry) => entry.printed),
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
      containers: all.map((entry) => readingOf(entry, printed, stopped)),
    }
  }

  return {
    push: (next, changes) => {
      if (gone) return
      record()
      status = next
      for (const { after } of changes) {
        const entry = written.get(after.container)
        if (entry !== undefined) writeStatus(entry, after)
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

function nothingWritten(container: SimContainer): Written {
  return { container, status: undefined, printed: NOTHING_PRINTED, reading: undefined }
}

const NOTHING_PRINTED: PrinterStatus = {
  name: '',
  ready: false,
  started: false,
  restartCount: 0,
  lastEndMs: undefined,
  waiting: '',
  running: false,
  terminated: undefined,
}

function writeStatus(entry: Written, status: ContainerStatus): void {
  entry.status = status
  entry.printed = toPrinterStatus(status)
  entry.reading = undefined
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
  const { container, status, reading } = entry
  const isMasked = stopped >= 0 && container.role === 'sidecar' && container.model.index > stopped && status?.ready
  const maskedBy = isMasked ? stoppedAt : undefined
  const isCounted = counted.has(container.name)
  if (reading !== undefined && reading.counted === isCounted && reading.maskedBy === maskedBy) return reading
  entry.reading = makeReading(container, status, isCounted, maskedBy)
  return entry.reading
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
