import { isAtLeast } from '../kube/kubernetes-version.ts'
import { EVICTED } from '../kubelet/eviction.ts'
import type { ExplainWords } from '../messages/explain-words.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** Question 9: the container and the rule of kubectl's printer that gave the STATUS word. */
export function explainStatusSource(timeline: Timeline, moment: Moment, words: ExplainWords): string {
  const evicted = timeline.events.find(({ type, t }) => type === 'evict' && t <= moment.t)
  const { phase } = moment.row
  if (evicted === undefined || moment.gone || (phase !== 'Failed' && phase !== 'Succeeded'))
    return explainWord(timeline, moment, words)
  if (evicted.values === undefined) return words.statusSource.refused(EVICTED)
  const isLost = phase === 'Succeeded'
  return explainWord(timeline, moment, words) + words.statusSource.evicted({ reason: EVICTED, isLost })
}

function explainWord(timeline: Timeline, moment: Moment, words: ExplainWords): string {
  const { status } = moment.row
  if (moment.gone) return words.statusSource.gone()
  if (status === 'SchedulingGated') return words.statusSource.gated()
  if (status === 'Terminating') return words.statusSource.terminating()
  if (status === 'NotReady') {
    const ended = moment.receipt.filter(({ role, reading }) => role === 'main' && reading.state === 'terminated')
    return words.statusSource.notReady(ended.map(({ name }) => name))
  }
  const name = moment.statusFrom
  if (name === undefined) return status === 'Running' ? words.statusSource.running() : words.statusSource.phase(status)
  const isInit = timeline.pod.initContainers.some((container) => container.name === name)
  if (isInit) return words.statusSource.fromInit({ status, name })
  const initializing = status === 'PodInitializing' || status === 'ContainerCreating'
  return initializing
    ? words.statusSource.initializing({ status, name })
    : words.statusSource.fromMain({ status, name, failuresFirst: isAtLeast(timeline.kubernetes, '1.35') })
}
