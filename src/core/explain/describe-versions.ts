import { versionDifferences } from '../kubelet/version-differences.ts'
import type { ExplainWords } from '../messages/explain-words.ts'
import type { Timeline } from '../timeline/timeline.ts'

/**
 * How the chosen version's kubelet treats this very pod otherwise than the newest does, a sentence each; empty when it makes
 * no difference. Simulates the pod again for each difference, so ask when it is shown, not at every moment. Pure.
 */
export function describeVersions(timeline: Timeline, words: ExplainWords): readonly string[] {
  const { pod, scenario, kubernetes, endMs } = timeline
  return versionDifferences(pod, scenario, { kubernetes, untilMs: endMs }).map(({ behavior, since, changes }) =>
    words.versions.difference({ before: words.versions.before[behavior], since, changes }),
  )
}
