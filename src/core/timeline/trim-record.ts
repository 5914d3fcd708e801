import { changeTimes } from './change-times.ts'
import type { PodRecord } from './timeline.ts'

/** What is kept after the last change: enough to see that the last row stays. */
const AFTER_END_MS = 2000
const AFTER_OPEN_END_MS = 10_000

/** Ends the record a little after its last change, so that a pod that rests is not drawn for hours. Pure. */
export function trimRecord(record: PodRecord): PodRecord {
  if (record.endsBecause !== 'until') return record
  const phase = record.snapshots.at(-1)?.row.phase
  const ended = phase === 'Succeeded' || phase === 'Failed'
  const last = changeTimes(record).at(-1) ?? 0
  const endMs = Math.min(record.endMs, last + (ended ? AFTER_END_MS : AFTER_OPEN_END_MS))
  return {
    ...record,
    endMs,
    events: record.events.filter((event) => event.t <= endMs),
  }
}
