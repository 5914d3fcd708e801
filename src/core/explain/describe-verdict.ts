import { FIRST_MS, LONGEST_MS } from '../kubelet/back-off.ts'
import type { Messages, PictureMessages } from '../messages/messages.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import { isLegacySidecar } from '../scenario/legacy-sidecar.ts'
import type { Moment, ReceiptLine } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** The sentence beside the READY figure, and the quieter line under it. Names and fields stand in back-ticks. */
export interface Verdict {
  readonly sentence: string
  readonly detail: string
}

/** What the moment means, in a sentence. */
export function describeVerdict(timeline: Timeline, moment: Moment, messages: Messages): Verdict {
  const restart = findRestart(timeline, moment)
  if (restart === undefined)
    return { sentence: describeSentence(timeline, moment, messages), detail: detailOf(timeline, messages) }
  const { restart: words } = messages.readiness
  const { names, kept, masked } = restart
  return {
    sentence: masked.length > 0 ? words.masked(names[0] ?? '', masked) : words.alone(names, kept),
    detail: drawnFrom(timeline.pod, messages) + words.backOff(FIRST_MS / 1000, LONGEST_MS / 1000),
  }
}

/** Who has exited and starts again, who is still counted, and who runs but is not; undefined when that is not all there is to say. */
function findRestart({ attempts, events }: Timeline, { t, receipt, gone, row }: Moment) {
  if (gone || row.status === 'Terminating' || events.some((event) => event.type === 'evict' && event.t <= t))
    return undefined
  const missing = receipt.filter(({ of, adds }) => of === 1 && adds === 0)
  const masked = missing.filter(({ segment }) => segment === 'masked').map(({ name }) => name)
  const down = missing.filter(({ segment }) => segment !== 'masked')
  const ended = new Set(attempts.flatMap(({ container, finishedMs = t + 1 }) => (finishedMs <= t ? [container] : [])))
  const isRestarting = ({ name, segment }: ReceiptLine) => segment !== 'exited' && segment !== 'gone' && ended.has(name)
  if (down.length === 0 || !down.every(isRestarting) || (masked.length > 0 && down.length > 1)) return undefined
  return {
    names: down.map(({ name }) => name),
    kept: receipt.filter(({ adds }) => adds === 1).map(({ name }) => name),
    masked,
  }
}

/** The sentence alone, for which fewer words are needed. */
export function describeSentence(
  { pod, events }: Timeline,
  moment: Moment,
  messages: PictureMessages & { readonly readiness: Pick<Messages['readiness'], 'verdict'> },
): string {
  const { verdict } = messages.readiness
  const { phase, status } = moment.row
  if (moment.gone) return verdict.gone()
  if (status === 'SchedulingGated') return verdict.gated()
  const evicted = events.find(({ type, t }) => type === 'evict' && t <= moment.t)
  const isOver = phase === 'Succeeded' || phase === 'Failed'
  if (status === 'Terminating' || (evicted !== undefined && !isOver)) {
    const up = moment.receipt.filter(
      ({ segment }) => segment === 'counted' || segment === 'running' || segment === 'starting' || segment === 'masked',
    )
    return verdict.terminating({ running: up.map(({ name }) => name), ready: moment.row.ready })
  }
  const row = `${moment.row.ready} ${status}`
  if (evicted !== undefined) return evicted.values === undefined ? verdict.refused(row) : verdict.evicted(row)
  if (isOver) return verdict.completed(row)
  if (moment.ready === 0) {
    const isWaiting = moment.receipt.every(({ adds }) => adds === 0)
    const first = pod.initContainers[0]?.name ?? pod.containers[0]?.name
    const begun = moment.receipt.filter(
      ({ segment, of }) => of === 1 && !['waiting', 'pulling', 'creating'].includes(segment),
    )
    if (isWaiting && begun.length === 0) return verdict.nothing(pod.initContainers.length > 0 ? first : undefined)
  }
  if (moment.ready === moment.total) {
    const inits = pod.initContainers.filter(({ role }) => role === 'init').map(({ name }) => name)
    const sidecars = pod.initContainers.length - inits.length
    return verdict.resting({ mains: pod.containers.length, sidecars, inits })
  }
  const missing = moment.receipt
    .filter(({ of, adds }) => of === 1 && adds === 0)
    .map(({ name, reason }) => ({ name, why: messages.scene.receipt[reason] }))
  return verdict.some({ ready: moment.ready, total: moment.total, missing })
}

/** Which object's template it is, before the rest of the line. */
function drawnFrom({ kind, name, replicas }: PodModel, { readiness }: Messages): string {
  return kind === 'Pod' || kind === '' ? '' : `${readiness.drawnFrom(kind, name, replicas)} `
}

const MOST_NAMED = 3

function detailOf({ pod }: Timeline, messages: Messages): string {
  const words = messages.readiness
  const legacy = pod.containers.filter(isLegacySidecar).map(({ name }) => name)
  const sidecars = pod.initContainers.filter(({ role }) => role === 'sidecar').map(({ name }) => name)
  const from = drawnFrom(pod, messages)
  if (sidecars.length > 0 && sidecars.length <= MOST_NAMED) return from + words.moved(sidecars, pod.runsToCompletion)
  if (legacy.length > 0 && pod.containers.length > 1) return from + words.legacy(legacy, pod.runsToCompletion)
  if (pod.initContainers.length === 0) return from + words.noInits()
  if (sidecars.length === 0) return from + words.initsOnly()
  return from + words.many(allContainers(pod).length)
}
