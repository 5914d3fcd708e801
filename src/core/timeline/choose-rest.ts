import type { Act, PodRecord, StatusSnapshot } from './timeline.ts'

const MINUTE_MS = 60_000
/** How far into Serving the playhead rests. */
const REST_SHARE = 0.4

/**
 * The moment that says most when nobody moves the playhead: inside Serving, on a whole minute where one fits (so AGE
 * reads 5m); without Serving, the middle of the longest spell in which all are counted, where there is one; after a fault, or
 * when they never are, the middle of the longest spell of one row. Of an evicted pod, what is left of it.
 */
export function chooseRest(acts: readonly Act[], record: PodRecord): number {
  const last = record.snapshots.at(-1)
  if (last !== undefined && isEvicted(record, last)) return Math.floor((last.t + record.endMs) / 2)
  const fault = acts.find((act) => act.id === 'fault')
  const serve = acts.find((act) => act.id === 'serve')
  if (fault === undefined && serve !== undefined) {
    const wanted = serve.fromMs + (serve.toMs - serve.fromMs) * REST_SHARE
    const minute = Math.round(wanted / MINUTE_MS) * MINUTE_MS
    return minute > serve.fromMs && minute < serve.toMs ? minute : Math.floor(wanted)
  }
  const stop = acts.find((act) => act.id === 'stop')
  const from = fault?.fromMs ?? 0
  const to = stop?.fromMs ?? record.endMs
  const full = fault === undefined ? middleOfLongestSpell(record, from, record.endMs, isFull) : undefined
  return full ?? middleOfLongestSpell(record, from, to > from ? to : record.endMs, () => true) ?? from
}

function isEvicted({ events }: PodRecord, { row }: StatusSnapshot): boolean {
  return !row.deleted && events.some(({ type }) => type === 'evict')
}

function isFull({ ready, total }: StatusSnapshot): boolean {
  return ready === total
}

function middleOfLongestSpell(
  record: PodRecord,
  from: number,
  to: number,
  isWanted: (snapshot: StatusSnapshot) => boolean,
): number | undefined {
  let best = { from, to: from }
  for (const [i, snapshot] of record.snapshots.entries()) {
    const a = Math.max(from, snapshot.t)
    const b = Math.min(to, record.snapshots[i + 1]?.t ?? record.endMs)
    if (isWanted(snapshot) && b - a > best.to - best.from) best = { from: a, to: b }
  }
  return best.to > best.from ? Math.floor((best.from + best.to) / 2) : undefined
}
