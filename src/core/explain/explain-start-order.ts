import type { ExplainWords } from '../messages/explain-words.ts'
import { isLegacySidecar } from '../scenario/legacy-sidecar.ts'
import type { Gate, Timeline } from '../timeline/timeline.ts'

/** Question 5: the containers with the gate that lets them start, in start order; those behind one gate together. */
export function explainStartOrder({ pod, gates, attempts }: Timeline, words: ExplainWords): string {
  const scheduling = pod.spec.schedulingGates ?? []
  if (scheduling.length > 0) return words.startOrder.gated(scheduling.map(({ name }) => name ?? ''))
  const gateOf = new Map<string, Gate>()
  for (const gate of gates) for (const name of gate.releases) if (!gateOf.has(name)) gateOf.set(name, gate)
  const started = new Set(attempts.map(({ container }) => container))
  const steps: { readonly gate: Gate | 'none' | 'never'; readonly names: string[] }[] = []
  for (const { name } of [...pod.initContainers, ...pod.containers]) {
    const gate = started.has(name) ? (gateOf.get(name) ?? 'none') : 'never'
    const last = steps.at(-1)
    if (last?.gate === gate) last.names.push(name)
    else steps.push({ gate, names: [name] })
  }
  const sentences = steps.map(({ gate, names }) => {
    if (gate === 'none') return words.startOrder.atOnce(names)
    if (gate === 'never') return words.startOrder.never(names)
    return OPENS(words)[gate.opens](names, gate.container, gate.t)
  })
  const helpers = pod.containers.filter(isLegacySidecar).map(({ name }) => name)
  const others = pod.containers.map(({ name }) => name).filter((name) => !helpers.includes(name))
  if (helpers.length > 0 && others.length > 0) sentences.push(words.startOrder.noOrder(others, helpers))
  return words.startOrder.all(sentences)
}

const OPENS = ({ startOrder }: ExplainWords) => ({
  'exit-0': startOrder.afterExit,
  'startup-probe': startOrder.afterStartupProbe,
  started: startOrder.afterStarted,
  'post-start': startOrder.afterPostStart,
})
