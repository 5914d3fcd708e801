import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN } from '../source/span.ts'
import type { Scenario } from './scenario.ts'

/** Says which parts of a scenario concern no container of this pod; they change nothing. */
export function checkScenario(pod: PodModel, scenario: Scenario): readonly Diagnostic[] {
  const names = new Set(allContainers(pod).map((container) => container.name))
  return Object.keys(scenario.containers ?? {})
    .filter((name) => !names.has(name))
    .map((name) => ({
      code: 'scenario/unknown-container',
      severity: 'warning',
      span: NO_SPAN,
      path: `containers.${name}`,
      values: { name, known: [...names].join(', ') },
    }))
}
