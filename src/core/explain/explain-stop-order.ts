import { simulatePod } from '../kubelet/simulate-pod.ts'
import type { ExplainWords } from '../messages/explain-words.ts'
import { stopAsked } from '../timeline/stop-asked.ts'
import type { ContainerAttempt, Timeline } from '../timeline/timeline.ts'

/** A grace far above any real one, to see how long the stop would take if nobody were killed. */
const AMPLE_GRACE_S = 3600

/** Question 6: who stops after whom, and whether the grace period is enough; if not, which grace would do. */
export function explainStopOrder(timeline: Timeline, words: ExplainWords): string {
  const { pod, scenario, events } = timeline
  const grace = scenario.deleteGraceSeconds ?? pod.terminationGracePeriodSeconds
  const evicted = events.find((event) => event.type === 'evict')
  if (evicted !== undefined && evicted.values === undefined) return words.stopOrder.refused()
  const from = stopBegins(timeline)
  if (from === undefined) return words.stopOrder.notStopped(grace)
  const ended = endedAfter(timeline, from)
  const killed = [
    ...new Set(
      events.flatMap((event) =>
        event.type === 'sigkill' && event.t >= from && event.container ? [event.container] : [],
      ),
    ),
  ]
  const usedMs = Math.max(0, ...ended.map((one) => (one.finishedMs ?? from) - from))
  if (evicted !== undefined)
    return words.stopOrder.evicted({
      steps: stepsOf(ended),
      killed,
      usedMs,
      grace: Number(evicted.values?.graceSeconds),
      own: pod.terminationGracePeriodSeconds,
    })
  const asked = events.some((event) => event.type === 'delete')
  if (asked && grace === 0) return words.stopOrder.forced()
  if (killed.length > 0)
    return words.stopOrder.killed({ names: killed, grace, enough: graceThatWouldDo(timeline, from) })
  const cut = cutHooks(timeline, from)
  const early = [...new Set(timeline.stops.filter((stop) => stop.because === 'grace-spent').map((stop) => stop.waited))]
  if (cut.length > 0 || early.length > 0)
    return words.stopOrder.cut({ hooks: cut, early, grace, enough: graceThatWouldDo(timeline, from) })
  if (ended.length === 0) return words.stopOrder.notStopped(grace)
  const steps = stepsOf(ended)
  return asked ? words.stopOrder.order({ steps, usedMs, grace }) : words.stopOrder.finish({ steps, usedMs, grace })
}

/** Mains have no order between them: they are one step; each sidecar is one of its own. */
function stepsOf(ended: readonly ContainerAttempt[]): readonly (readonly string[])[] {
  const steps: string[][] = []
  let isInMains = false
  for (const { container, role } of ended) {
    if (role === 'main' && isInMains) steps.at(-1)?.push(container)
    else steps.push([container])
    isInMains = role === 'main'
  }
  return steps
}

/** Containers that got SIGTERM while their preStop hook still ran, because the grace was spent. */
function cutHooks({ events }: Timeline, from: number): readonly string[] {
  const running = new Set<string>()
  const cut = new Set<string>()
  for (const { t, type, container = '' } of events) {
    if (t < from) continue
    if (type === 'pre-stop') running.add(container)
    else if (type === 'pre-stop-done' || type === 'pre-stop-failed') running.delete(container)
    else if (type === 'sigterm' && running.has(container)) cut.add(container)
  }
  return [...cut]
}

function stopBegins({ acts, events }: Timeline): number | undefined {
  return stopAsked(events)?.t ?? acts.find((act) => act.id === 'stop')?.fromMs
}

function endedAfter({ attempts }: Timeline, from: number): readonly ContainerAttempt[] {
  return attempts
    .filter((one) => one.finishedMs !== undefined && one.finishedMs >= from)
    .toSorted((a, b) => (a.finishedMs ?? 0) - (b.finishedMs ?? 0))
}

/**
 * Seconds, rounded up: the same stop simulated with ample grace; undefined when a container ignores SIGTERM. What stops without
 * a delete has the pod's own grace.
 */
function graceThatWouldDo({ pod, scenario, kubernetes }: Timeline, from: number): number | undefined {
  const isDeleted = scenario.deleteAtSeconds !== undefined && Math.round(scenario.deleteAtSeconds * 1000) <= from
  const patient = isDeleted ? pod : { ...pod, terminationGracePeriodSeconds: AMPLE_GRACE_S }
  const ample = isDeleted ? { ...scenario, deleteGraceSeconds: AMPLE_GRACE_S } : scenario
  const record = simulatePod(patient, ample, { kubernetes, untilMs: from + 2 * AMPLE_GRACE_S * 1000 })
  if (record.events.some(({ type, t }) => type === 'sigkill' && t >= from)) return undefined
  const last = Math.max(from, ...record.attempts.map((one) => one.finishedMs ?? from))
  return Math.ceil((last - from) / 1000)
}
