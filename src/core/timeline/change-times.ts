import type { PodRecord } from './timeline.ts'

/**
 * The moments at which something visible happens: the row or a reading changes, a container is created, starts or
 * exits, a gate opens, a signal is sent. Probe runs are left out. Ascending, without repeats, within [0, endMs].
 */
export function changeTimes(record: PodRecord): readonly number[] {
  const times = new Set<number>([0])
  for (const snapshot of record.snapshots) times.add(snapshot.t)
  for (const attempt of record.attempts) {
    times.add(attempt.createdMs)
    if (attempt.startedMs !== undefined) times.add(attempt.startedMs)
    if (attempt.finishedMs !== undefined) times.add(attempt.finishedMs)
  }
  for (const gate of record.gates) times.add(gate.t)
  for (const stop of record.stops) times.add(stop.t)
  for (const event of record.events) {
    if (event.type !== 'probe-failed' && event.type !== 'probe-succeeded') times.add(event.t)
  }
  return [...times].filter((t) => t >= 0 && t <= record.endMs).sort((a, b) => a - b)
}
