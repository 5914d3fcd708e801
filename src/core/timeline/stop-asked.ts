import type { TimelineEvent } from './timeline.ts'

/** Who first asked for the pod's end, if anybody did: a delete, the deadline, or an eviction of what had been admitted. */
export function stopAsked(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  return events.find(({ type, values }) => type === 'delete' || type === 'deadline' || (type === 'evict' && values))
}
