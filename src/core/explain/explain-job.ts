import type { ExplainWords } from '../messages/explain-words.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** Question 4: will it complete, and if not, which container keeps it. Read from how the timeline ends. */
export function explainJob(timeline: Timeline, words: ExplainWords): string {
  const { pod, attempts, snapshots, events } = timeline
  if (!pod.runsToCompletion) return words.job.serves(pod.kind)
  const last = snapshots.at(-1)
  if (last === undefined) return words.job.serves(pod.kind)
  const mains = new Set(pod.containers.map(({ name }) => name))
  const up = attempts
    .filter((one) => mains.has(one.container) && one.finishedMs === undefined)
    .map((one) => one.container)
  const evicted = events.find(({ type }) => type === 'evict')
  const deadline = events.find((event) => event.type === 'deadline')
  if (last.row.phase === 'Succeeded') {
    const sidecars = pod.initContainers.filter(({ role }) => role === 'sidecar').map(({ name }) => name)
    const atMs = snapshots.find(({ row }) => row.phase === 'Succeeded')?.t ?? last.t
    const isCut = attempts.some((one) => mains.has(one.container) && (one.finishedMs ?? 0) > (evicted?.t ?? Infinity))
    const inTime = isCut ? words.job.evictedInTime() : ''
    return words.job.succeeds({ mains: [...mains], sidecars, atMs }) + inTime
  }
  if (deadline !== undefined) {
    const kept = attempts
      .filter((one) => mains.has(one.container) && (one.finishedMs ?? Number.POSITIVE_INFINITY) > deadline.t)
      .map((one) => one.container)
    return words.job.failsByDeadline({
      kept: [...new Set(kept)],
      seconds: pod.activeDeadlineSeconds ?? deadline.t / 1000,
    })
  }
  if (last.row.phase === 'Failed' && evicted !== undefined) {
    if (evicted.values === undefined) return words.job.refused()
    return words.job.evicted(snapshots.find(({ row }) => row.phase === 'Failed')?.t ?? last.t)
  }
  if (last.row.phase === 'Failed') {
    const bad = attempts.findLast((one) => (one.exitCode ?? 0) !== 0 && one.role !== 'sidecar')
    const atMs = snapshots.find(({ row }) => row.phase === 'Failed')?.t ?? last.t
    return words.job.fails({ culprit: bad?.container ?? pod.name, exitCode: bad?.exitCode, atMs })
  }
  if (!last.conditions.initialized) {
    const stuck = pod.initContainers.find((container, i) => {
      const reading = last.containers[i]
      return container.role === 'init' ? reading?.exitCode !== 0 : reading?.started !== true
    })
    return words.job.stuckInInit({ name: stuck?.name ?? pod.initContainers[0]?.name ?? '', status: last.row.status })
  }
  const { ready, status } = last.row
  if (up.length > 0 && up.length < mains.size) return words.job.keptBy({ kept: up, ready, status })
  if (up.length > 0) return words.job.neverExits({ mains: up, ready, status })
  const failing = last.statusFrom ?? [...mains][0] ?? ''
  return words.job.restarts({ name: failing, status })
}
