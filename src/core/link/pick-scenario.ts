import type { ContainerBehavior, ContainerRun, Scenario } from '../scenario/scenario.ts'
import { REASON } from './link-limits.ts'

/**
 * A scenario without what is not its own: containers that the pod does not have, and reasons that are free text. All else in
 * it is numbers and booleans. Pure.
 */
export function pickScenario(scenario: Scenario, names: ReadonlySet<string>): Scenario {
  const { version: _, containers, assumed, ...own } = scenario
  const kept = assumed?.filter((path) => path === 'deleteAtSeconds' || isAbout(path, names)) ?? []
  return {
    ...own,
    ...(containers === undefined
      ? {}
      : {
          containers: Object.fromEntries(
            Object.entries(containers).flatMap(([name, behavior]) =>
              names.has(name) ? [[name, pickBehavior(behavior)]] : [],
            ),
          ),
        }),
    ...(kept.length === 0 ? {} : { assumed: kept }),
  }
}

/** `containers.<name>.<field>`; a name may hold dots. */
function isAbout(path: string, names: ReadonlySet<string>): boolean {
  const match = /^containers\.([\s\S]*)\.[A-Za-z]+$/.exec(path)
  return match !== null && names.has(match[1] ?? '')
}

function pickBehavior(behavior: ContainerBehavior): ContainerBehavior {
  return behavior.runs === undefined ? behavior : { ...behavior, runs: behavior.runs.map(pickRun) }
}

function pickRun({ reason, ...run }: ContainerRun): ContainerRun {
  return reason !== undefined && REASON.test(reason) ? { ...run, reason } : run
}
