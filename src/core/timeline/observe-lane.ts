import type { PodReading } from '../kubectl/create-printer.ts'
import { asNumber, asRecord, asText } from '../kubectl/loose-json.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { ContainerAttempt, ContainerReading, Lane, Segment, SegmentState } from './timeline.ts'

/** What a pasted status says of one container. Milliseconds since the pod exists. */
export interface ObservedContainer {
  readonly lane: Lane
  /** The runs whose times the status holds: the last one before a restart, and the present one. */
  readonly runs: readonly ContainerAttempt[]
  readonly reading: ContainerReading
  /** Runs before those, of which the status keeps the number only. */
  readonly earlierRuns: number
  /** It is counted, and the status does not say since when: the bar is then solid from its start. */
  readonly readySinceUnknown: boolean
}

/** What holds for all containers of the pod. */
export interface ObservedPod {
  readonly endMs: number
  /** RFC 3339 to milliseconds; undefined for what is no time. */
  readonly toMs: (time: unknown) => number | undefined
  readonly printed: PodReading
  /** ContainersReady, and since when; undefined where there is no such condition. */
  readonly containersReady: { readonly isTrue: boolean; readonly sinceMs: number | undefined } | undefined
}

/**
 * One container's observed lane: its runs as the status dates them, solid where it is known to be counted, outlined where it was up
 * and nothing more is known. `status` is its entry as pasted, or anything. Total.
 */
export function observeLane(container: ContainerModel, status: unknown, pod: ObservedPod): ObservedContainer {
  const entry = asRecord(status)
  const reading = readEntry(container, entry, pod.printed)
  const runs = readRuns(container, entry, reading, pod)
  const since = countedSince(container, runs.at(-1), reading, pod)
  return {
    lane: { container: container.name, role: container.role, segments: tile(container, runs, reading, since, pod) },
    runs,
    reading,
    earlierRuns: Math.max(
      0,
      reading.restartCount + (reading.state === 'waiting' && runs.length === 0 ? 0 : 1) - runs.length,
    ),
    readySinceUnknown: reading.counted && reading.state === 'running' && since === undefined,
  }
}

function readEntry(
  { name, role, spec, index }: ContainerModel,
  entry: Readonly<Record<string, unknown>>,
  printed: PodReading,
): ContainerReading {
  const state = asRecord(entry.state)
  const kind = isThere(state.terminated) ? 'terminated' : isThere(state.running) ? 'running' : 'waiting'
  const ended = asRecord(state.terminated)
  const counted = printed.counted.has(spec.name ?? name)
  const stoppedAt = printed.stoppedAt
  const isMasked = role === 'sidecar' && entry.ready === true && !counted && stoppedAt !== undefined && index > 0
  return {
    name,
    state: kind,
    reason: asText((kind === 'terminated' ? ended : asRecord(state.waiting)).reason),
    ...(kind === 'terminated' ? { exitCode: Math.trunc(asNumber(ended.exitCode)) } : {}),
    started: entry.started === true,
    ready: entry.ready === true,
    restartCount: Math.max(0, Math.trunc(asNumber(entry.restartCount))),
    counted,
    ...(isMasked && stoppedAt !== spec.name ? { maskedBy: stoppedAt } : {}),
  }
}

function isThere(state: unknown): boolean {
  return typeof state === 'object' && state !== null
}

function readRuns(
  container: ContainerModel,
  entry: Readonly<Record<string, unknown>>,
  reading: ContainerReading,
  { toMs }: ObservedPod,
): readonly ContainerAttempt[] {
  const state = asRecord(entry.state)
  const before = asRecord(entry.lastState).terminated
  const now = reading.state === 'waiting' ? undefined : reading.state === 'running' ? state.running : state.terminated
  const toRun = (of: unknown, attempt: number): ContainerAttempt => {
    const { startedAt, finishedAt, exitCode, reason } = asRecord(of)
    const startedMs = toMs(startedAt)
    const finishedMs = toMs(finishedAt)
    return {
      container: container.name,
      role: container.role,
      attempt: Math.max(0, attempt),
      createdMs: startedMs ?? finishedMs ?? 0,
      ...(startedMs === undefined ? {} : { startedMs }),
      ...(finishedMs === undefined ? {} : { finishedMs, exitCode: Math.trunc(asNumber(exitCode)) }),
      reason: asText(reason),
    }
  }
  const count = reading.restartCount
  return [
    ...(isThere(before) ? [toRun(before, now === undefined ? count : count - 1)] : []),
    ...(now === undefined ? [] : [toRun(now, count)]),
  ]
}

/** Since when the present run is counted, as far as the status says: a pod condition dates it, or nothing had to be waited for. */
function countedSince(
  { spec }: ContainerModel,
  run: ContainerAttempt | undefined,
  reading: ContainerReading,
  { containersReady }: ObservedPod,
): number | undefined {
  if (!reading.counted || run?.startedMs === undefined) return undefined
  if (spec.readinessProbe === undefined && spec.startupProbe === undefined) return run.startedMs
  const { isTrue = false, sinceMs } = containersReady ?? {}
  return isTrue && sinceMs !== undefined ? Math.max(sinceMs, run.startedMs) : undefined
}

function tile(
  { role }: ContainerModel,
  runs: readonly ContainerAttempt[],
  reading: ContainerReading,
  since: number | undefined,
  { endMs, containersReady }: ObservedPod,
): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  const until = (toMs: number, state: SegmentState, attempt?: number) => {
    const to = Math.min(endMs, toMs)
    if (to <= at) return
    segments.push({ fromMs: at, toMs: to, state, ...(attempt === undefined ? {} : { attempt }) })
    at = to
  }
  for (const [i, run] of runs.entries()) {
    until(run.startedMs ?? run.finishedMs ?? at, i > 0 ? 'backoff' : run.attempt === 0 ? 'waiting' : 'gone')
    const isPresent = run.finishedMs === undefined && reading.state === 'running'
    const state = isPresent ? stateNow(role, reading) : stateOfUp(role)
    if (isPresent && state === 'counted') until(since ?? at, 'unseen', run.attempt)
    // Not ready since the pod's containers were no longer all ready, at the latest; before that nothing is known.
    if (isPresent && state === 'running' && containersReady?.isTrue === false)
      until(containersReady.sinceMs ?? at, 'unseen', run.attempt)
    until(run.finishedMs ?? endMs, state, run.attempt)
  }
  until(endMs, stateAfter(reading, runs.length > 0))
  return segments
}

/** Up, at a time of which no more is known. */
function stateOfUp(role: ContainerModel['role']): SegmentState {
  return role === 'init' ? 'init' : role === 'ephemeral' ? 'ephemeral' : 'unseen'
}

function stateNow(role: ContainerModel['role'], reading: ContainerReading): SegmentState {
  if (role === 'init' || role === 'ephemeral') return stateOfUp(role)
  if (reading.counted) return 'counted'
  if (reading.maskedBy !== undefined) return 'masked'
  if (!reading.ready) return reading.started ? 'running' : 'starting'
  return 'unseen'
}

function stateAfter({ state, reason, counted }: ContainerReading, hasRun: boolean): SegmentState {
  if (state === 'terminated') return counted ? 'tail' : 'exited'
  const isFailing = hasRun || reason.includes('BackOff') || reason.startsWith('Err')
  return isFailing ? 'backoff' : reason === 'ContainerCreating' ? 'creating' : 'waiting'
}
