import type { V1Probe } from '../kube/pod-types.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { ContainerBehavior, Scenario } from './scenario.ts'

/** How long a pod is followed that nobody deletes: enough for the first back-offs. */
const BACK_OFFS_S = 180
/** Two rounds of a probe that kills show that it goes on. */
const ROUNDS = 2
const LONGEST_S = 4 * 3600

/**
 * How long a pod that nobody deletes should be followed, whole seconds: beyond the last thing that the scenario makes happen
 * at a given time, and beyond what a failing probe is given before it kills. Pure.
 */
export function storySeconds(pod: PodModel, scenario: Scenario): number {
  const later = allContainers(pod).map(({ name, spec }) => {
    const own = scenario.containers?.[name] ?? {}
    return (
      latestOf(own) +
      ROUNDS * (killTime(own.startupProbe, spec.startupProbe) + killTime(own.livenessProbe, spec.livenessProbe))
    )
  })
  const evicted = scenario.evictAtSeconds === undefined ? 0 : scenario.evictAtSeconds + longestGrace(pod, scenario)
  return Math.min(LONGEST_S, Math.ceil(BACK_OFFS_S + Math.max(0, evicted, ...later)))
}

/** What an eviction may give the pod in any version. */
function longestGrace({ terminationGracePeriodSeconds }: PodModel, { evictGraceSeconds = 0 }: Scenario): number {
  return Math.max(0, terminationGracePeriodSeconds, evictGraceSeconds)
}

function latestOf({ runs, imagePullFails, startupProbe, readinessProbe, livenessProbe }: ContainerBehavior): number {
  const probes = [startupProbe, readinessProbe, livenessProbe].flatMap((one) => [
    one?.failsFromSeconds,
    one?.failsBetweenSeconds?.[1],
  ])
  const pull = typeof imagePullFails === 'object' ? imagePullFails.untilSeconds : 0
  return Math.max(0, pull, ...[runs?.[0]?.afterSeconds, ...probes].map((seconds) => seconds ?? 0))
}

/** How long a probe that fails takes to kill. */
function killTime(behavior: ContainerBehavior['startupProbe'], probe: V1Probe | undefined): number {
  const fails = behavior?.fails === true || behavior?.failsFromSeconds !== undefined
  if (!fails || probe === undefined) return 0
  return (probe.initialDelaySeconds ?? 0) + (probe.periodSeconds ?? 10) * (probe.failureThreshold ?? 3)
}
