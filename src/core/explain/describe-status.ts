import type { ObservedWords } from '../messages/observed-words.ts'
import type { ObservedLife } from '../timeline/observe-life.ts'

/** One thing that a status says. `t` in milliseconds since the pod exists, where it gives a time. */
export interface StatusFact {
  readonly t?: number
  readonly sentence: string
}

/** A pasted status in sentences, in order of time; what has no time comes last. */
export function describeStatus({ conditions, containers }: ObservedLife, words: ObservedWords): readonly StatusFact[] {
  const at = (t: number | undefined, sentence: string): StatusFact => (t === undefined ? { sentence } : { t, sentence })
  const facts = [
    ...conditions.map((condition) => at(condition.t, words.condition(condition))),
    ...containers.flatMap(({ runs, reading, earlierRuns, readySinceUnknown }) => {
      const { name } = reading
      return [
        ...runs.flatMap(({ attempt, startedMs, finishedMs, exitCode, reason }) => [
          ...(startedMs === undefined ? [] : [at(startedMs, words.started(name, attempt + 1))]),
          ...(finishedMs === undefined || exitCode === undefined
            ? []
            : [at(finishedMs, words.ended({ name, run: attempt + 1, exitCode, reason }))]),
        ]),
        ...(reading.state === 'waiting' ? [at(undefined, words.waiting(name, reading.reason))] : []),
        ...(earlierRuns > 0 ? [at(undefined, words.earlierRuns(name, earlierRuns))] : []),
        ...(readySinceUnknown ? [at(undefined, words.readySinceUnknown(name))] : []),
      ]
    }),
  ]
  return facts.sort((a, b) => (a.t ?? Number.MAX_SAFE_INTEGER) - (b.t ?? Number.MAX_SAFE_INTEGER))
}
