import type { PictureMessages } from '../messages/messages.ts'
import type { TimelineEvent } from '../timeline/timeline.ts'
import { isOnAxis, timeToPosition } from './axis.ts'
import type { Places } from './layout-row.ts'
import type { RowLabel } from './place-labels.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { AxisPiece, RowPlace, Shape } from './scene.ts'
import { tenths } from './tenths.ts'

const HOOKS = {
  'post-start': { ends: ['post-start-done', 'post-start-failed'], field: 'postStart' },
  'pre-stop': { ends: ['pre-stop-done', 'pre-stop-failed'], field: 'preStop' },
} as const
const STRIP = 5
const NARROWEST_HOOK = 6
/** Two probe ticks nearer than this are one. */
const TICKS_APART = 3

/** The finer things on a row with room: a tick strip while a hook runs, and a tick under the bar for each probe run that told something. */
export function layoutDetails(
  events: readonly TimelineEvent[],
  place: RowPlace,
  places: Places,
  messages: PictureMessages,
): { readonly shapes: readonly Shape[]; readonly labels: readonly RowLabel[] } {
  if (!ROW_SIZES[places.rowClass].twoLines) return { shapes: [], labels: [] }
  const hooks = layoutHooks(events, place, places, messages)
  return { shapes: [...hooks.shapes, ...probeTicks(events, place, places.axis)], labels: hooks.labels }
}

function layoutHooks(events: readonly TimelineEvent[], place: RowPlace, { axis }: Places, messages: PictureMessages) {
  const shapes: Shape[] = []
  const labels: RowLabel[] = []
  for (const [i, event] of events.entries()) {
    if (event.type !== 'post-start' && event.type !== 'pre-stop') continue
    const { ends, field } = HOOKS[event.type]
    const isEnd = ({ type, attempt }: TimelineEvent) =>
      attempt === event.attempt && (type === 'exited' || ends.some((end) => end === type))
    const end = events.slice(i + 1).find(isEnd)
    const from = timeToPosition(axis, event.t)
    const to = timeToPosition(axis, end?.t ?? event.t)
    if (to - from < NARROWEST_HOOK) continue
    const y = place.middle - place.bar / 2
    shapes.push(
      { kind: 'rect', cls: 'hook-ground', x: from, y: y - 1, width: to - from, height: STRIP + 1 },
      { kind: 'line', cls: 'hook', x1: from, x2: to, y1: y, y2: y },
      { kind: 'line', cls: 'hook-teeth', x1: from + 0.5, x2: to, y1: y + (STRIP - 1) / 2, y2: y + (STRIP - 1) / 2 },
    )
    const failed = end?.type === 'pre-stop-failed' || end?.type === 'post-start-failed'
    labels.push({ x: from, text: failed ? messages.scene.hookFails(field) : field, kind: 'note', fail: failed })
  }
  return { shapes, labels }
}

/** Under the bar: a stroke for a run that passed, a small ✕ for one that failed. Not where time is not to scale. */
function probeTicks(events: readonly TimelineEvent[], place: RowPlace, axis: readonly AxisPiece[]): readonly Shape[] {
  const y = place.middle + place.bar / 2 + 2
  const paths = { 'probe-tick': '', 'probe-tick fail': '' }
  let last = Number.NEGATIVE_INFINITY
  for (const { t, type } of events) {
    if ((type !== 'probe-failed' && type !== 'probe-succeeded') || !isOnAxis(axis, t)) continue
    const piece = axis.find(({ toMs }) => t <= toMs)
    const x = timeToPosition(axis, t)
    if (piece?.broken === true || x - last < TICKS_APART) continue
    last = x
    if (type === 'probe-succeeded') paths['probe-tick'] += `M${tenths(x)} ${tenths(y)}v4`
    else paths['probe-tick fail'] += `M${tenths(x - 1.6)} ${tenths(y + 0.4)}l3.2 3.2m0 -3.2l-3.2 3.2`
  }
  return Object.entries(paths).flatMap(([cls, d]) => (d === '' ? [] : [{ kind: 'path' as const, cls, d }]))
}
