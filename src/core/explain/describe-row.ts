import type { ExplainWords } from '../messages/explain-words.ts'
import type { Messages } from '../messages/messages.ts'
import type { PanelWords } from '../messages/panel-words.ts'
import { allContainers, type ContainerModel } from '../pod/pod-model.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describeLedger } from './describe-ledger.ts'
import { explainInitNetwork, isMeshPart } from './explain-init-network.ts'
import { explainStatusSource } from './explain-status-source.ts'

/** One line of a row's panel. */
export interface RowLine {
  readonly term: string
  readonly sentence: string
}

/**
 * What the panel of a selected row says at a moment: why it counts or not, what starts and stops it, what it requests, whether an init
 * of a meshed pod reaches the network, and STATUS and RESTARTS where they are its own. Empty for a container that is not there.
 */
export function describeRow(
  timeline: Timeline,
  moment: Moment,
  container: string,
  messages: Messages,
  explain: ExplainWords,
  words: PanelWords,
): readonly RowLine[] {
  const index = allContainers(timeline.pod).findIndex(({ name }) => name === container)
  const model = allContainers(timeline.pod)[index]
  const line = describeLedger(timeline, moment, messages)[index]
  if (model === undefined || line === undefined) return []
  const { terms } = words
  const restarts = moment.receipt[index]?.reading.restartCount ?? 0
  const lines: readonly (RowLine | undefined)[] = [
    { term: terms.now, sentence: `${line.adds === 1 ? '+1' : '0'}: ${line.why}.` },
    startsOf(timeline, model, explain, words),
    stopsOf(timeline, model, words),
    { term: terms.requests, sentence: requestsOf(model, words) },
    networkOf(timeline, model, explain, words),
    moment.statusFrom === container
      ? { term: terms.status, sentence: explainStatusSource(timeline, moment, explain) }
      : undefined,
    restarts > 0 ? { term: terms.restarts, sentence: words.restarts(restarts) } : undefined,
  ]
  return lines.filter((one) => one !== undefined)
}

function startsOf(
  timeline: Timeline,
  { name }: ContainerModel,
  { startOrder }: ExplainWords,
  { terms }: PanelWords,
): RowLine | undefined {
  const gate = timeline.gates.find(({ releases }) => releases.includes(name))
  const started = timeline.attempts.find(({ container }) => container === name)
  const say = {
    'exit-0': startOrder.afterExit,
    started: startOrder.afterStarted,
    'post-start': startOrder.afterPostStart,
    'startup-probe': startOrder.afterStartupProbe,
  }
  const sentence =
    gate !== undefined
      ? say[gate.opens]([name], gate.container, gate.t)
      : started === undefined
        ? startOrder.never([name])
        : startOrder.atOnce([name])
  return { term: terms.starts, sentence: `${sentence}.` }
}

function stopsOf(timeline: Timeline, { name }: ContainerModel, words: PanelWords): RowLine | undefined {
  const isTold = timeline.events.some(({ type, container }) => type === 'sigterm' && container === name)
  if (!isTold) return undefined
  const edge = timeline.stops.find(({ waited }) => waited === name)
  const sentence =
    edge === undefined
      ? words.stopsAtDelete
      : edge.because === 'grace-spent'
        ? words.stopsWhenSpent
        : words.stopsAfter(edge.gone)
  return { term: words.terms.stops, sentence }
}

function requestsOf({ spec, role }: ContainerModel, words: PanelWords): string {
  const requests = spec.resources?.requests ?? {}
  const amounts = Object.entries(requests).map(([resource, amount]) => `${resource} ${String(amount)}`)
  return amounts.length === 0 ? words.noRequests : words.requests(amounts, role)
}

/** The pod's answer, for this init alone. */
function networkOf(
  { pod }: Timeline,
  model: ContainerModel,
  explain: ExplainWords,
  { terms }: PanelWords,
): RowLine | undefined {
  if (model.role !== 'init' || isMeshPart(model.name)) return undefined
  const initContainers = pod.initContainers.filter(({ name }) => name === model.name || isMeshPart(name))
  const sentence = explainInitNetwork({ ...pod, initContainers }, explain)
  return sentence === '' || sentence === explain.initNetwork.noMesh() ? undefined : { term: terms.network, sentence }
}
