import type { V1PodCondition } from '../kube/pod-types.ts'
import { asList, asRecord, asText } from '../kubectl/loose-json.ts'
import { latestTime, pastedPod } from '../kubectl/observe-status.ts'
import { readPod } from '../kubectl/read-pod.ts'
import { allContainers, type ContainerModel } from '../pod/pod-model.ts'
import { divideActs } from './build-acts.ts'
import { type ObservedContainer, observeLane } from './observe-lane.ts'
import type { Lane, Segment, Timeline } from './timeline.ts'

/** A condition of the status and when it became so. */
export interface ObservedCondition {
  readonly type: string
  readonly status: string
  readonly reason: string
  readonly t?: number
}

/** A pasted status as a life of its own, beside what was predicted for the same time. */
export interface ObservedLife {
  /** What the status proves, up to a little after its latest time. One snapshot: a status is one moment. */
  readonly life: Timeline
  /** The moment of the status: its latest time, moved into the stretch that is drawn after it. */
  readonly atMs: number
  /** That latest time, RFC 3339; '' where the status names none. */
  readonly at: string
  readonly containers: readonly ObservedContainer[]
  readonly conditions: readonly ObservedCondition[]
  /** The prediction's lanes up to the same end; a deletion that was only assumed is left out. */
  readonly predicted: readonly Lane[]
}

/** What is drawn after the latest time, so that what holds then can be seen. */
const AFTER_MS = 4000

/** The pasted status of a timeline's pod; undefined when there is none. t = 0 is startTime, else PodScheduled, else creation. Total. */
export function observeLife(timeline: Timeline): ObservedLife | undefined {
  const { pod, kubernetes } = timeline
  const { status } = pod
  if (status === undefined) return undefined
  const printed = readPod(pastedPod(pod), kubernetes)
  const written = asList(status.conditions).map((entry) => asRecord(entry) as V1PodCondition)
  const scheduled = written.find(({ type }) => type === 'PodScheduled')?.lastTransitionTime
  const zero = [status.startTime, scheduled, pod.creationTimestamp].map(parseTime).find((time) => time !== undefined)
  const toMs = (time: unknown) => {
    const parsed = parseTime(time)
    return parsed === undefined || zero === undefined ? undefined : Math.max(0, parsed - zero)
  }
  const at = latestTime(status) ?? ''
  const nowMs = toMs(at) ?? 0
  const endMs = nowMs + AFTER_MS
  const conditions = written.map(({ type, status: value, reason, lastTransitionTime }): ObservedCondition => {
    const t = toMs(lastTransitionTime)
    return { type: asText(type), status: asText(value), reason: asText(reason), ...(t === undefined ? {} : { t }) }
  })
  const allReady = conditions.find(({ type }) => type === 'ContainersReady')
  const containersReady = allReady && { isTrue: allReady.status === 'True', sinceMs: allReady.t }
  const containers = allContainers(pod).map((container) =>
    observeLane(container, entryOf(container, asRecord(status)), { endMs, toMs, printed, containersReady }),
  )
  const times = changes(containers, conditions, endMs)
  const runs = containers.flatMap((container) => container.runs)
  const acts = divideActs({ ...readyMarks(containers, containersReady, nowMs), stop: undefined, endMs, times })
  const row = {
    ready: `${printed.ready}/${printed.total}`,
    status: printed.status,
    restarts: String(printed.restarts),
    phase: asText(status.phase),
    deleted: false,
  }
  const atMs = Math.floor((nowMs + endMs) / 2)
  const isTrue = (type: string) => conditions.some((one) => one.type === type && one.status === 'True')
  return {
    life: {
      pod,
      scenario: {},
      kubernetes,
      endMs,
      endsBecause: 'until',
      acts,
      restMs: atMs,
      snapshots: [
        {
          t: 0,
          row,
          ready: printed.ready,
          total: printed.total,
          ...(printed.statusFrom === undefined ? {} : { statusFrom: printed.statusFrom }),
          conditions: {
            initialized: isTrue('Initialized'),
            containersReady: isTrue('ContainersReady'),
            ready: isTrue('Ready'),
          },
          containers: containers.map(({ reading }) => reading),
        },
      ],
      attempts: runs,
      lanes: containers.map(({ lane }) => lane),
      gates: [],
      stops: [],
      events: [],
    },
    atMs,
    at,
    containers,
    conditions,
    predicted: predictUntil(timeline, endMs),
  }
}

function parseTime(time: unknown): number | undefined {
  const parsed = Date.parse(asText(time))
  return Number.isNaN(parsed) ? undefined : parsed
}

const STATUSES = {
  initContainers: 'initContainerStatuses',
  containers: 'containerStatuses',
  ephemeralContainers: 'ephemeralContainerStatuses',
} as const

function entryOf({ list, spec, name }: ContainerModel, status: Readonly<Record<string, unknown>>): unknown {
  return asList(status[STATUSES[list]]).find((entry) => asRecord(entry).name === (spec.name ?? name))
}

function changes(
  containers: readonly ObservedContainer[],
  conditions: readonly ObservedCondition[],
  endMs: number,
): readonly number[] {
  const times = [
    ...containers.flatMap(({ lane }) => lane.segments.map(({ fromMs }) => fromMs)),
    ...conditions.flatMap(({ t }) => t ?? []),
  ]
  return [...new Set(times)].filter((t) => t <= endMs).sort((a, b) => a - b)
}

/** All were ready since ContainersReady says so; where it says no since later than the starts, they had been before. */
function readyMarks(
  containers: readonly ObservedContainer[],
  containersReady: { readonly isTrue: boolean; readonly sinceMs: number | undefined } | undefined,
  nowMs: number,
): { readonly ready: number | undefined; readonly lost?: number } {
  const sinceMs = containersReady?.sinceMs
  if (sinceMs === undefined) return { ready: undefined }
  if (containersReady?.isTrue === true) return { ready: sinceMs, lost: nowMs }
  const begun = containers.flatMap(({ runs }) => runs.flatMap(({ startedMs }) => startedMs ?? []))
  const before = begun.filter((t) => t < sinceMs)
  return before.length === 0 || before.length < containers.length
    ? { ready: undefined }
    : { ready: Math.max(...before), lost: sinceMs }
}

function predictUntil({ lanes, events, endMs: told }: Timeline, endMs: number): readonly Lane[] {
  const cut = events.find(({ type }) => type === 'delete')?.t ?? told
  return lanes.map((lane) => {
    const kept = lane.segments.filter(({ fromMs }) => fromMs < Math.min(cut, endMs))
    const last = kept.at(-1)
    if (last === undefined) return lane
    return { ...lane, segments: [...kept.slice(0, -1), { ...last, toMs: endMs } satisfies Segment] }
  })
}
