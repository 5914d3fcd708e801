import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import type { ContainerBehavior, Scenario } from '../scenario/scenario.ts'
import type {
  ContainerAttempt,
  ContainerReading,
  Lane,
  PodRecord,
  Segment,
  SegmentState,
  TimelineEvent,
} from './timeline.ts'

/** The reading of one container from `t` on; `gone` from the moment the object went away. */
interface ReadingChange {
  readonly t: number
  readonly reading: ContainerReading
  readonly gone: boolean
}

/**
 * One lane a container, its pieces tiling [0, endMs): where the process was (attempts, pulls) joined with what kubectl
 * counted (snapshots). Full pieces `counted` and half-height `tail` together are n at every moment. Pure.
 */
export function buildLanes(pod: PodModel, scenario: Scenario, record: PodRecord): readonly Lane[] {
  const attempts = groupByContainer(record.attempts, (attempt) => attempt.container)
  const events = groupByContainer(record.events, (event) => event.container)
  const assumed = new Set(scenario.assumed ?? [])
  const behaviors = scenario.containers ?? {}
  return allContainers(pod).map((container, i) => ({
    container: container.name,
    role: container.role,
    segments: buildSegments(
      container,
      readingChanges(record, i),
      attempts.get(container.name) ?? [],
      events.get(container.name) ?? [],
      (state) => lengthSource(container, state, assumed, behaviors[container.name]),
      record.endMs,
    ),
  }))
}

function groupByContainer<T>(items: readonly T[], nameOf: (item: T) => string | undefined): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}

function readingChanges(record: PodRecord, index: number): readonly ReadingChange[] {
  const changes: ReadingChange[] = []
  for (const snapshot of record.snapshots) {
    const reading = snapshot.containers[index]
    const last = changes.at(-1)
    if (reading === undefined || (last?.reading === reading && last.gone === snapshot.row.deleted)) continue
    changes.push({ t: snapshot.t, reading, gone: snapshot.row.deleted })
  }
  return changes
}

function buildSegments(
  container: ContainerModel,
  changes: readonly ReadingChange[],
  attempts: readonly ContainerAttempt[],
  events: readonly TimelineEvent[],
  sourceOf: (state: SegmentState) => Pick<Segment, 'assumed' | 'given'>,
  endMs: number,
): readonly Segment[] {
  const segments: Segment[] = []
  const cuts = cutTimes(changes, attempts, events, endMs)
  const next = { change: 0, attempt: 0, event: 0 }
  let change: ReadingChange | undefined
  let attempt: ContainerAttempt | undefined
  let pull: TimelineEvent | undefined
  let backOffSeen = false
  let postStartDone = true
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1] ?? endMs
    while ((changes[next.change]?.t ?? Infinity) <= from) change = changes[next.change++]
    while ((attempts[next.attempt]?.createdMs ?? Infinity) <= from) {
      attempt = attempts[next.attempt++]
      pull = undefined
      backOffSeen = false
    }
    while ((events[next.event]?.t ?? Infinity) <= from) {
      const event = events[next.event++]
      if (event === undefined) break
      if (event.type.startsWith('pull')) pull = event
      if (event.type === 'back-off') backOffSeen = true
      if (event.type === 'post-start') postStartDone = false
      if (event.type === 'post-start-done' || event.type === 'post-start-failed') postStartDone = true
    }
    if (to <= from || change === undefined) continue
    const willRestart = backOffSeen || next.attempt < attempts.length || hasEventAhead(events, next.event, 'back-off')
    const state = pieceState(container, change, attempt, pull, from, willRestart, postStartDone)
    const isNextWait = pull?.type === 'pull-failed' && pull.t === from
    appendSegment(segments, isNextWait, {
      fromMs: from,
      toMs: to,
      state,
      ...(attempt === undefined || state === 'waiting' || state === 'pulling' ? {} : { attempt: attempt.attempt }),
      ...sourceOf(state),
    })
  }
  return segments
}

function cutTimes(
  changes: readonly ReadingChange[],
  attempts: readonly ContainerAttempt[],
  events: readonly TimelineEvent[],
  endMs: number,
): readonly number[] {
  const cuts = new Set<number>([0])
  for (const change of changes) cuts.add(change.t)
  for (const { createdMs, startedMs, finishedMs } of attempts) {
    cuts.add(createdMs)
    if (startedMs !== undefined) cuts.add(startedMs)
    if (finishedMs !== undefined) cuts.add(finishedMs)
  }
  for (const event of events) {
    if (event.type.startsWith('pull') || event.type.startsWith('post-start')) cuts.add(event.t)
  }
  return [...cuts].filter((t) => t >= 0 && t < endMs).sort((a, b) => a - b)
}

function hasEventAhead(events: readonly TimelineEvent[], from: number, type: TimelineEvent['type']): boolean {
  for (let i = from; i < events.length; i++) if (events[i]?.type === type) return true
  return false
}

function pieceState(
  container: ContainerModel,
  change: ReadingChange,
  attempt: ContainerAttempt | undefined,
  pull: TimelineEvent | undefined,
  t: number,
  willRestart: boolean,
  postStartDone: boolean,
): SegmentState {
  const { reading, gone } = change
  const started = attempt?.startedMs !== undefined && attempt.startedMs <= t
  const exited = attempt?.finishedMs !== undefined && attempt.finishedMs <= t
  const counted = reading.counted && !gone
  if (attempt !== undefined && started && !exited) {
    if (container.role === 'init') return 'init'
    if (container.role === 'ephemeral') return 'ephemeral'
    return counted ? 'counted' : upState(container, reading, gone, postStartDone)
  }
  if (counted) return 'tail'
  if (gone) return 'gone'
  if (pull?.type === 'pull') return 'pulling'
  if (pull?.type === 'pull-failed' || pull?.type === 'pull-back-off') return 'backoff'
  if (attempt === undefined) return pull?.type === 'pulled' ? 'creating' : 'waiting'
  if (!started && !exited) return 'creating'
  return willRestart ? 'backoff' : 'exited'
}

/** A process that is up and not counted: not started, not ready, hidden by the printer's scan, or not yet reported. */
function upState(
  container: ContainerModel,
  reading: ContainerReading,
  gone: boolean,
  postStartDone: boolean,
): SegmentState {
  if (reading.maskedBy !== undefined && reading.ready) return 'masked'
  if (gone) return 'running'
  const { startupProbe, readinessProbe } = container.spec
  const reported = reading.state === 'running'
  if (!postStartDone) return 'starting'
  if (reported) return reading.started || startupProbe === undefined ? 'running' : 'starting'
  if (startupProbe !== undefined) return 'starting'
  return readinessProbe === undefined ? 'unseen' : 'running'
}

/** A piece like the last one makes it longer, but each failed pull begins a wait of its own. */
function appendSegment(segments: Segment[], isNew: boolean, segment: Segment): void {
  const last = segments.at(-1)
  if (!isNew && last !== undefined && last.state === segment.state && last.attempt === segment.attempt) {
    segments[segments.length - 1] = { ...last, toMs: segment.toMs }
  } else {
    segments.push(segment)
  }
}

/** Whether the value that sets the length of a piece was assumed or given; neither where a rule or the YAML sets it. */
function lengthSource(
  { name }: ContainerModel,
  state: SegmentState,
  assumed: ReadonlySet<string>,
  behavior: ContainerBehavior = {},
): Pick<Segment, 'assumed' | 'given'> {
  const fields = ASSUMED_FIELD[state] ?? []
  if (fields.some((field) => assumed.has(`containers.${name}.${field}`))) return { assumed: true }
  return fields.some((field) => behavior[field] !== undefined) ? { given: true } : {}
}

const ASSUMED_FIELD: Readonly<Partial<Record<SegmentState, readonly (keyof ContainerBehavior)[]>>> = {
  pulling: ['imagePullSeconds'],
  init: ['runs'],
  starting: ['startupProbe', 'postStartSeconds'],
  running: ['readinessProbe'],
}
