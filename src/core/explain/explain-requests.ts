import type { ExplainWords } from '../messages/explain-words.ts'
import { type ResourceTotal, sumRequests } from '../pod/pod-requests.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** Question 8: what the scheduler counts for the pod, with its arithmetic. */
export function explainRequests({ pod }: Timeline, words: ExplainWords): string {
  const totals = sumRequests(pod)
  if (totals.length === 0) return words.requests.none()
  const why = (total: ResourceTotal): string => {
    if (total.from === 'pod') return words.requests.podLevel()
    const overhead = total.overhead === undefined ? [] : [words.requests.overhead(total.overhead)]
    if (total.from === 'init-step') return [words.requests.initStep(total.step), ...overhead].join(' + ')
    return words.requests.sum([...total.terms.map(({ name, amount }) => `${name} ${amount}`), ...overhead])
  }
  return `${totals.map((total) => words.requests.total(total.resource, total.amount, why(total))).join('; ')}.`
}
