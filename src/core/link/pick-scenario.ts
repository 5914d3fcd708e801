import { isCriticalPod } from '../pod/is-critical-pod.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { ContainerBehavior, ContainerRun, Scenario } from '../scenario/scenario.ts'
import { REASON } from './link-limits.ts'

/**
 * A scenario without what is not its own: containers that the pod does not have, reasons that are free text, and the eviction of
 * a critical pod, which changes nothing, while the link would not say that it is one. All else in it is numbers and booleans. Pure.
 */
export function pickScenario(pod: PodModel, scenario: Scenario): Scenario {
  const names = new Set(allContainers(pod).map(({ name }) => name))
  const { version: _, containers, assumed, ...given } = scenario
  const own = isCriticalPod(pod) ? withoutEviction(given) : given
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

function withoutEviction({ evictAtSeconds: _, evictGraceSeconds: __, ...rest }: Scenario): Scenario {
  return rest
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
