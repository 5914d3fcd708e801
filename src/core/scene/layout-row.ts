import type { PictureMessages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import { indexAt } from '../timeline/index-at.ts'
import type { ContainerAttempt, Gate, Lane, Segment, Timeline, TimelineEvent } from '../timeline/timeline.ts'
import { layoutDetails } from './layout-details.ts'
import { layoutMarks } from './layout-marks.ts'
import { breakGlyphs, layoutSegment, type SegmentFacts } from './layout-segment.ts'
import { placeLabels } from './place-labels.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { AxisPiece, RowClass, RowPlace, SceneGroup, Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

export interface Places {
  readonly axis: readonly AxisPiece[]
  readonly rows: readonly RowPlace[]
  readonly rowClass: RowClass
  readonly gutter: number
  readonly bottom: number
  /** The chosen container, whose labels small rows write. */
  readonly selected: string | undefined
}

/** What of a timeline is one container's own, in order of time. */
export interface Own {
  readonly events: readonly TimelineEvent[]
  readonly attempts: readonly ContainerAttempt[]
  readonly gates: readonly Gate[]
}

/** Each container's own part: grouped once, for a pod of thousands of rows would be searched as often. */
export function groupByContainer({ events, attempts, gates }: Timeline): (container: string) => Own {
  const byName = <T>(items: readonly T[], nameOf: (item: T) => string | undefined) => {
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
  const own = {
    events: byName(events, ({ container }) => container),
    attempts: byName(attempts, ({ container }) => container),
    gates: byName(gates, ({ container }) => container),
  }
  return (name) => ({
    events: own.events.get(name) ?? [],
    attempts: own.attempts.get(name) ?? [],
    gates: own.gates.get(name) ?? [],
  })
}

/** One container's row, and what of it is drawn above all rows: gates, marks and their labels. */
export function layoutRow(
  timeline: Timeline,
  container: ContainerModel,
  lane: Lane,
  own: Own,
  place: RowPlace,
  places: Places,
  messages: PictureMessages,
): { readonly row: SceneGroup; readonly over: readonly Shape[] } {
  const { events } = own
  const shapes: Shape[] = [...layoutName(container, place, places, messages)]
  const gatesMs = own.gates.map(({ t }) => t)
  for (const segment of lane.segments) {
    const facts = { ...factsOf(timeline, container, segment, events), gatesMs }
    shapes.push(...layoutSegment(segment, container.role, place, places, facts, messages))
  }
  const details = layoutDetails(events, place, places, messages)
  const { marks, notches, labels } = layoutMarks(timeline, container, lane, own, place, places, messages)
  shapes.push(...notches, ...details.shapes)
  shapes.push(...breakGlyphs(lane.segments, place, places.axis))
  return {
    row: { key: `row-${container.path}`, kind: 'row', container: container.name, shapes },
    over: [...marks, ...placeLabels([...labels, ...details.labels], container, place, places)],
  }
}

/** What the words on a waiting or a hidden piece need to know. */
function factsOf(
  timeline: Timeline,
  container: ContainerModel,
  { state, fromMs, toMs }: Segment,
  events: readonly TimelineEvent[],
): SegmentFacts {
  if (state === 'backoff') {
    const wait = events.find(
      ({ type, t }) => (type === 'back-off' || type === 'pull-back-off') && t >= fromMs && t < toMs,
    )
    const seconds = Number(wait?.values?.seconds)
    return Number.isFinite(seconds) ? { waitSeconds: seconds } : {}
  }
  if (state !== 'masked') return {}
  const snapshot = timeline.snapshots[indexAt(timeline.snapshots, fromMs, ({ t }) => t)]
  const by = snapshot?.containers.find(({ name }) => name === container.name)?.maskedBy
  return by === undefined ? {} : { maskedBy: by }
}

function layoutName(
  { name, role }: ContainerModel,
  place: RowPlace,
  { rowClass, gutter }: Places,
  messages: PictureMessages,
): readonly Shape[] {
  const sizes = ROW_SIZES[rowClass]
  const y = place.middle
  if (sizes.twoLines) {
    return [
      {
        kind: 'text',
        cls: 'name',
        x: 12,
        y: y - 2,
        text: fitText(name, sizes.name, gutter - 22, true),
        size: sizes.name,
        anchor: 'start',
      },
      {
        kind: 'text',
        cls: `kind k-${role}`,
        x: 12,
        y: y + 13,
        text: fitText(messages.scene.kinds[role], 11, gutter - 22),
        size: 11,
        anchor: 'start',
      },
    ]
  }
  const short = rowClass === 'card' ? '' : messages.scene.shortKinds[role]
  const shortWidth = short === '' ? 0 : textWidth(short, sizes.name - 1.5) + 8
  const shown: Shape[] = [
    {
      kind: 'text',
      cls: 'name',
      x: 12,
      y: y + sizes.name * 0.34,
      text: fitText(name, sizes.name, gutter - 24 - shortWidth, true),
      size: sizes.name,
      anchor: 'start',
    },
  ]
  if (short !== '')
    shown.push({
      kind: 'text',
      cls: `kind k-${role}`,
      x: gutter - 10,
      y: y + sizes.name * 0.32,
      text: short,
      size: sizes.name - 1.5,
      anchor: 'end',
    })
  return shown
}
