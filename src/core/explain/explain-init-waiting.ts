import type { ExplainWords } from '../messages/explain-words.ts'
import type { Messages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { startupProgress } from './segment-cause.ts'

/** Question 2: which entry of initContainers has not done its part, and what is missing. */
export function explainInitWaiting(
  timeline: Timeline,
  moment: Moment,
  messages: Messages,
  { initWaiting: words }: ExplainWords,
): string {
  const inits = timeline.pod.initContainers
  const gates = timeline.pod.spec.schedulingGates ?? []
  if (gates.length > 0) return words.gated(gates.map(({ name }) => name ?? ''))
  if (inits.length === 0) return words.noInits()
  if (moment.gone || moment.row.phase === 'Succeeded' || moment.row.phase === 'Failed') return words.gone()
  const i = inits.findIndex((container, at) => !hasDoneItsPart(container, moment, at))
  const container = inits[i]
  const line = moment.receipt[i]
  if (container === undefined || line === undefined) return words.done(inits.length)
  const place = {
    name: container.name,
    entry: i + 1,
    of: inits.length,
    state: messages.scene.receipt[line.reason],
  }
  if (container.role === 'init') return words.mustExit(place)
  if (container.spec.startupProbe === undefined || line.reading.state !== 'running') return words.mustStart(place)
  const { failures, failureThreshold, nextSeconds } = startupProgress(timeline, container, moment.t)
  const nextMs = nextSeconds === undefined ? undefined : nextSeconds * 1000
  return words.mustPassStartupProbe({ name: container.name, failures, failureThreshold, nextMs })
}

function hasDoneItsPart(container: ContainerModel, moment: Moment, index: number): boolean {
  const reading = moment.receipt[index]?.reading
  if (reading === undefined) return true
  if (container.role === 'init') return reading.state === 'terminated' && reading.exitCode === 0
  return reading.started
}
