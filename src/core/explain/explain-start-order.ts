import type { ExplainWords } from '../messages/explain-words.ts'
import type { Gate, Timeline } from '../timeline/timeline.ts'

/** Question 5: each container with the gate that lets it start, in start order. */
export function explainStartOrder(timeline: Timeline, words: ExplainWords): string {
  const { pod, gates, attempts } = timeline
  const gateOf = new Map<string, Gate>()
  for (const gate of gates) for (const name of gate.releases) if (!gateOf.has(name)) gateOf.set(name, gate)
  const steps = [...pod.initContainers, ...pod.containers].map(({ name }) => {
    const gate = gateOf.get(name)
    if (gate !== undefined) return OPENS(words)[gate.opens](name, gate.container, gate.t)
    return attempts.some((one) => one.container === name) ? words.startOrder.atOnce(name) : words.startOrder.never(name)
  })
  return words.startOrder.all(steps)
}

const OPENS = ({ startOrder }: ExplainWords) => ({
  'exit-0': startOrder.afterExit,
  'startup-probe': startOrder.afterStartupProbe,
  started: startOrder.afterStarted,
  'post-start': startOrder.afterPostStart,
})
