import type { PictureMessages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import { stopAsked } from '../timeline/stop-asked.ts'
import type { ContainerAttempt, Lane, Timeline, TimelineEvent } from '../timeline/timeline.ts'
import { isOnAxis, timeToPosition } from './axis.ts'
import type { Own, Places } from './layout-row.ts'
import { UP } from './layout-segment.ts'
import type { RowLabel } from './place-labels.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { RowPlace, Shape } from './scene.ts'
import { tenths } from './tenths.ts'

/** What is left when the grace was spent by others, or by its own hook, seconds. */
const LAST_SECONDS = 2

/** Gates, signals and ends of one container, with what is written beside them. */
export function layoutMarks(
  timeline: Timeline,
  { role }: ContainerModel,
  lane: Lane,
  own: Own,
  place: RowPlace,
  places: Places,
  messages: PictureMessages,
) {
  const marks: Shape[] = []
  const notches: Shape[] = []
  const labels: RowLabel[] = []
  const { axis, rowClass } = places
  const top = place.middle - place.bar / 2
  const isBig = ROW_SIZES[rowClass].twoLines
  const words = messages.scene
  const { events } = own
  const gates = own.gates.filter((gate) => isOnAxis(axis, gate.t))
  for (const gate of gates) {
    const x = timeToPosition(axis, gate.t)
    const d = rowClass === 'dense' ? 3 : isBig ? 5.5 : 4.5
    marks.push({
      kind: 'path',
      cls: `diamond k-${role}`,
      d: `M${tenths(x)} ${tenths(place.middle - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`,
    })
    labels.push({ x, text: words.gates[gate.opens], kind: 'gate', fail: false })
  }
  for (const event of events) {
    if ((event.type !== 'sigterm' && event.type !== 'pull-failed') || !isOnAxis(axis, event.t)) continue
    const x = timeToPosition(axis, event.t)
    if (event.type === 'sigterm') {
      const left = Number(event.values?.graceSeconds)
      const isLate = left <= LAST_SECONDS && graceOf(timeline) > LAST_SECONDS
      notches.push({ kind: 'line', cls: 'notch', x1: x, x2: x, y1: top - 1, y2: top + place.bar + 1 })
      const text = isLate ? words.sigtermLeft(left) : 'SIGTERM'
      labels.push({ x, text, kind: 'signal', fail: false })
    } else {
      marks.push(...cross(x, place))
      labels.push({ x, text: words.pullFails, kind: 'failure', fail: true })
    }
  }
  for (const attempt of own.attempts) {
    if (attempt.finishedMs === undefined || !isOnAxis(axis, attempt.finishedMs)) continue
    const x = timeToPosition(axis, attempt.finishedMs)
    const gate = gates.find(({ t }) => t >= (attempt.finishedMs ?? 0) && timeToPosition(axis, t) - x < 60)
    const gateX = gate === undefined ? undefined : timeToPosition(axis, gate.t)
    if (attempt.exitCode === 0) {
      if (gateX === undefined || gateX - x >= 8) marks.push(...circle(x, place, role, rowClass === 'dense' ? 2 : 3.2))
      // The kubelet looks once a second: until it has seen the exit, the gate stays closed.
      if (gateX !== undefined && gateX - x >= 12)
        notches.push({ kind: 'line', cls: 'wait', x1: x + 4, x2: gateX - 6, y1: place.middle, y2: place.middle })
      if (role === 'main' && timeline.pod.runsToCompletion && isBig)
        labels.push({ x, text: words.exitCode(0), kind: 'signal', fail: false })
    } else {
      marks.push(...cross(x, place))
      labels.push({ x, text: endWords(timeline, events, attempt, messages), kind: 'failure', fail: true })
    }
  }
  for (const segment of lane.segments) {
    if (segment.state !== 'tail') continue
    const from = timeToPosition(axis, segment.fromMs)
    if (timeToPosition(axis, segment.toMs) - from > 40)
      labels.push({ x: from + 13, text: words.stillCounted, kind: 'note', fail: false })
  }
  notches.push(...runsOn(timeline, lane, role, place, places))
  return { marks, notches, labels }
}

/** The grace of the delete or the eviction, seconds; 0 where nobody stops the pod. */
function graceOf({ events }: Timeline): number {
  return Number(stopAsked(events)?.values?.graceSeconds ?? 0)
}

/** Why a process ended badly: the kernel, the kubelet's SIGKILL, or its own exit code. */
function endWords(
  timeline: Timeline,
  events: readonly TimelineEvent[],
  { finishedMs = 0, exitCode, reason }: ContainerAttempt,
  messages: PictureMessages,
): string {
  if (reason === 'OOMKilled') return 'OOMKilled'
  const killed = events.find(({ type, t }) => type === 'sigkill' && Math.abs(t - finishedMs) < 100)
  if (killed === undefined) return messages.scene.exitCode(exitCode ?? 0)
  const asked = stopAsked(timeline.events)
  return asked === undefined ? 'SIGKILL' : messages.scene.sigkillAt(Number(((killed.t - asked.t) / 1000).toFixed(1)))
}

/** A bar that is still up where the picture ends, and nothing ends it: an arrow says that it runs on. */
function runsOn(
  { endMs, endsBecause }: Timeline,
  lane: Lane,
  role: ContainerModel['role'],
  place: RowPlace,
  { axis }: Places,
): readonly Shape[] {
  const last = lane.segments.at(-1)
  if (endsBecause === 'gone' || last === undefined || !UP.has(last.state) || !isOnAxis(axis, endMs)) return []
  const x = timeToPosition(axis, endMs)
  const e = Math.min(5, place.bar / 2 - 1.5)
  const d = `M${tenths(x - 6 - e)} ${tenths(place.middle - e)}l${tenths(e)} ${tenths(e)}l${tenths(-e)} ${tenths(e)}`
  return [{ kind: 'path', cls: last.state === 'counted' ? 'runs-on' : `runs-on k-${role}`, d }]
}

function circle(x: number, place: RowPlace, role: string, radius: number): readonly Shape[] {
  return [
    { kind: 'circle', cls: 'exit-ground', cx: x, cy: place.middle, r: radius + 1.8 },
    { kind: 'circle', cls: `exit k-${role}`, cx: x, cy: place.middle, r: radius },
  ]
}

function cross(x: number, place: RowPlace): readonly Shape[] {
  const e = place.bar > 14 ? 5 : 3.5
  const d = `M${tenths(x - e)} ${tenths(place.middle - e)}l${2 * e} ${2 * e}M${tenths(x + e)} ${tenths(place.middle - e)}l${-2 * e} ${2 * e}`
  return [
    { kind: 'path', cls: 'cross-ground', d },
    { kind: 'path', cls: 'cross', d },
  ]
}
