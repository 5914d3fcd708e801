import type { ExplainWords, QuestionId } from '../messages/explain-words.ts'
import type { Messages } from '../messages/messages.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { explainInitNetwork } from './explain-init-network.ts'
import { explainInitWaiting } from './explain-init-waiting.ts'
import { explainJob } from './explain-job.ts'
import { explainReady } from './explain-ready.ts'
import { explainRequests } from './explain-requests.ts'
import { explainRestartsSource } from './explain-restarts-source.ts'
import { explainSidecar } from './explain-sidecar.ts'
import { explainStartOrder } from './explain-start-order.ts'
import { explainStatusSource } from './explain-status-source.ts'
import { explainStopOrder } from './explain-stop-order.ts'

export interface Answer {
  readonly id: QuestionId
  readonly question: string
  /** One sentence. */
  readonly sentence: string
}

/**
 * The ten questions answered for one pod at `t` (milliseconds), in their order. `words` come apart from the catalogue, so that
 * a page can load them when they are asked for. Pure, total.
 */
export function explainPod(timeline: Timeline, t: number, messages: Messages, words: ExplainWords): readonly Answer[] {
  const moment = stateAt(timeline, t)
  const sentences: Readonly<Record<QuestionId, string>> = {
    'why-ready': explainReady(moment, messages, words),
    'init-waiting': explainInitWaiting(timeline, moment, messages, words),
    sidecar: explainSidecar(timeline.pod, words),
    job: explainJob(timeline, words),
    'start-order': explainStartOrder(timeline, words),
    'stop-order': explainStopOrder(timeline, words),
    'init-network': explainInitNetwork(timeline.pod, words),
    requests: explainRequests(timeline, words),
    'status-source': explainStatusSource(timeline, moment, words),
    'restarts-source': explainRestartsSource(moment, words),
  }
  return Object.entries(words.questions).map(([id, question]) => ({
    id: id as QuestionId,
    question,
    sentence: sentences[id as QuestionId],
  }))
}
