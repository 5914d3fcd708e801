import { humanDuration } from '../kube/human-duration.ts'
import { allContainers } from '../pod/pod-model.ts'
import { indexAt } from './index-at.ts'
import type { Moment, ReceiptLine, ReceiptReason } from './moment.ts'
import type { ContainerReading, Lane, SegmentState, StatusSnapshot, Timeline } from './timeline.ts'

/**
 * Everything that is true at `t` (milliseconds since the pod exists): the printed row, READY and why. The only reader
 * of a moment, so figure, receipt, chart and bars cannot disagree. A `t` outside the timeline reads its nearest end. Total.
 */
export function stateAt(timeline: Timeline, t: number): Moment {
  const at = Math.min(Math.max(0, Math.floor(t)), timeline.endMs)
  const known = latest.get(timeline)
  if (known?.t === at) return known
  const snapshot = snapshotAt(timeline, at)
  const moment = {
    t: at,
    ready: snapshot.row.deleted ? 0 : snapshot.ready,
    total: snapshot.total,
    row: snapshot.row,
    ...agesAt(timeline, at),
    receipt: receiptAt(timeline, snapshot, at),
    ...(snapshot.statusFrom === undefined ? {} : { statusFrom: snapshot.statusFrom }),
    gone: snapshot.row.deleted,
  }
  latest.set(timeline, moment)
  return moment
}

/** What was read last: all parts of a picture ask for the same moment. */
const latest = new WeakMap<Timeline, Moment>()

/** What of the printed row goes on with time alone: RESTARTS with its "(8s ago)", and AGE. Models printers.go printPod. */
export function agesAt(timeline: Timeline, t: number): Pick<Moment, 'restarts' | 'age'> {
  const { row, lastRestartMs } = snapshotAt(timeline, t)
  const ago = row.restarts === '0' || lastRestartMs === undefined ? '' : ` (${humanDuration(t - lastRestartMs)} ago)`
  return { restarts: row.restarts + ago, age: humanDuration(t) }
}

/** The snapshot in force at `t`; before the first one, the first. */
export function snapshotAt(timeline: Timeline, t: number): StatusSnapshot {
  const index = indexAt(timeline.snapshots, t, (snapshot) => snapshot.t)
  const snapshot = timeline.snapshots[Math.max(0, index)]
  if (snapshot === undefined) throw new Error('a timeline without a snapshot')
  return snapshot
}

function receiptAt(timeline: Timeline, snapshot: StatusSnapshot, t: number): readonly ReceiptLine[] {
  return allContainers(timeline.pod).flatMap((container, i) => {
    const lane = timeline.lanes[i]
    const reading = snapshot.containers[i]
    if (lane === undefined || reading === undefined) return []
    const segment = segmentAt(lane, t)
    const counts = container.role === 'main' || container.role === 'sidecar'
    const adds = snapshot.row.deleted || !reading.counted ? 0 : 1
    return [
      {
        name: container.name,
        role: container.role,
        list: container.list,
        adds,
        of: counts ? 1 : 0,
        reason: receiptReason(container.role, segment, reading),
        segment,
        reading,
      } satisfies ReceiptLine,
    ]
  })
}

function segmentAt(lane: Lane, t: number): SegmentState {
  const index = indexAt(lane.segments, t, (segment) => segment.fromMs)
  return lane.segments[Math.max(0, index)]?.state ?? 'waiting'
}

function receiptReason(role: Lane['role'], segment: SegmentState, reading: ContainerReading): ReceiptReason {
  if (role === 'ephemeral') return 'ephemeral'
  switch (segment) {
    case 'counted':
      return role === 'sidecar' ? 'sidecar-ready' : 'main-ready'
    case 'tail':
      return 'still-counted'
    case 'masked':
      return 'masked'
    case 'unseen':
      return 'unseen'
    case 'starting':
      return 'starting'
    case 'running':
      return 'not-ready'
    case 'init':
      return 'init-running'
    case 'pulling':
      return 'pulling'
    case 'backoff':
      return 'back-off'
    case 'gone':
      return 'gone'
    case 'exited':
      return role === 'init' && reading.exitCode === 0 ? 'init-exited' : 'exited'
    case 'creating':
      return 'not-started'
    default:
      return role === 'init' ? 'init-waiting' : 'waiting'
  }
}
