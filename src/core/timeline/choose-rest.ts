import type { Act, PodRecord } from './timeline.ts'

const MINUTE_MS = 60_000
/** How far into Serving the playhead rests. */
const REST_SHARE = 0.4

/**
 * The moment that says most when nobody moves the playhead: inside Serving, on a whole minute where one fits (so AGE
 * reads 5m); after a fault, or without Serving, the middle of the longest spell of one row.
 */
export function chooseRest(acts: readonly Act[], record: PodRecord): number {
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
  return middleOfLongestSpell(record, from, to > from ? to : record.endMs)
}

function middleOfLongestSpell(record: PodRecord, from: number, to: number): number {
  let best = { from, to: from }
  const starts = record.snapshots.map((snapshot) => snapshot.t)
  for (const [i, start] of starts.entries()) {
    const a = Math.max(from, start)
    const b = Math.min(to, starts[i + 1] ?? record.endMs)
    if (b - a > best.to - best.from) best = { from: a, to: b }
  }
  return Math.floor((best.from + best.to) / 2)
}
