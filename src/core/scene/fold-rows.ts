import type { ContainerModel } from '../pod/pod-model.ts'
import type { Lane, Timeline, TimelineEvent } from '../timeline/timeline.ts'
import type { FoldedRow } from './scene.ts'

/** Up to so many containers each has its own row. */
const MOST_ROWS = 60
/** Fewer rows than this are not worth a fold. */
const FEWEST = 3

/**
 * The rows of one list with those that behave the same folded: the first of a kind keeps its row, the others become a stack under it.
 * Folds only in pods of more than 60 containers. A stack is open when `open` names one of it, or is all; `selected`
 * keeps its own row. All of a stack are counted at the same moments, so that its +n is right at every t. Pure.
 */
export function foldRows(
  timeline: Timeline,
  inList: readonly ContainerModel[],
  open: readonly string[] | 'all',
  selected: string | undefined,
): readonly FoldedRow[] {
  if (timeline.lanes.length <= MOST_ROWS || open === 'all') return inList.map((container) => ({ container }))
  const lanes = new Map(timeline.lanes.map((lane) => [lane.container, lane]))
  const events = groupEvents(timeline.events)
  const kinds = new Map<string, ContainerModel[]>()
  const kindOf = new Map<string, string>()
  for (const container of inList) {
    const lane = lanes.get(container.name)
    if (lane === undefined) continue
    const kind = behaviorOf(lane, events.get(container.name) ?? [])
    kindOf.set(container.name, kind)
    const same = kinds.get(kind)
    if (same === undefined) kinds.set(kind, [container])
    else same.push(container)
  }
  return inList.flatMap((container): readonly FoldedRow[] => {
    const same = kinds.get(kindOf.get(container.name) ?? '') ?? []
    if (same.length <= FEWEST || same.some(({ name }) => open.includes(name))) return [{ container }]
    const rest = same.slice(1).filter(({ name }) => name !== selected)
    const next = rest[0]
    if (container === same[0] && next !== undefined)
      return [{ container }, { container: next, stack: rest.map(({ name }) => name) }]
    return container === same[0] || container.name === selected ? [{ container }] : []
  })
}

/**
 * Two containers with equal texts behave the same: the same pieces at the same times and the same events. Mains are started one after
 * the other by one sync, so the times of a main's start, before it is counted, may differ.
 */
function behaviorOf({ role, segments }: Lane, events: readonly TimelineEvent[]): string {
  const counted = segments.find(({ state }) => state === 'counted')?.fromMs
  const from = role === 'main' && counted !== undefined ? counted : 0
  const pieces = segments.map(({ state, fromMs, toMs, attempt }) =>
    fromMs < from ? [state, attempt] : [state, fromMs, toMs, attempt],
  )
  const told = events.map(({ t, type, attempt, values }) => (t < from ? [type] : [type, t, attempt, values]))
  return JSON.stringify([role, pieces, told])
}

function groupEvents(events: readonly TimelineEvent[]): ReadonlyMap<string, readonly TimelineEvent[]> {
  const groups = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    if (event.container === undefined) continue
    const group = groups.get(event.container)
    if (group === undefined) groups.set(event.container, [event])
    else group.push(event)
  }
  return groups
}
