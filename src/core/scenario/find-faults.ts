import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import type { Fault, FaultKind } from './fault.ts'
import type { ContainerBehavior, ProbeBehavior, Scenario } from './scenario.ts'

/** From here on a start is slow. */
const SLOW_S = 20

/**
 * What goes wrong in a scenario, read off it, in the order of the pod's containers: so a scenario that came by a link or a file
 * shows its faults as one that was made here does. Pure, total.
 */
export function findFaults(pod: PodModel, scenario: Scenario): readonly Fault[] {
  return allContainers(pod).flatMap((container) =>
    kindsOf(container, scenario.containers?.[container.name] ?? {}).map((kind) => ({
      kind,
      container: container.name,
    })),
  )
}

function kindsOf(container: ContainerModel, behavior: ContainerBehavior): readonly FaultKind[] {
  const { runs, readinessProbe, livenessProbe, startupProbe, imagePullFails } = behavior
  const kinds: FaultKind[] = []
  const bad = runs?.find(({ exitCode }) => (exitCode ?? 0) !== 0)
  if (bad?.reason === 'OOMKilled') kinds.push('oom')
  else if (bad !== undefined) kinds.push((runs?.at(-1)?.exitCode ?? 0) === 0 ? 'crash-once' : 'crash-loop')
  if (failsForGood(readinessProbe)) kinds.push('readiness-never')
  else if (readinessProbe?.failsBetweenSeconds !== undefined) kinds.push('readiness-flaps')
  if (failsForGood(livenessProbe) || livenessProbe?.failsBetweenSeconds !== undefined) kinds.push('liveness-fails')
  if (failsForGood(startupProbe)) kinds.push('startup-fails')
  if (imagePullFails === true) kinds.push('pull-for-ever')
  else if (typeof imagePullFails === 'object') kinds.push('pull-for-a-while')
  if (behavior.termSeconds === null) kinds.push('ignore-sigterm')
  if (isSlow(container, behavior)) kinds.push('slow-start')
  return kinds
}

function failsForGood(probe: ProbeBehavior | undefined): boolean {
  return probe?.fails === true || probe?.failsFromSeconds !== undefined
}

function isSlow({ role }: ContainerModel, behavior: ContainerBehavior): boolean {
  const { runs, startSeconds, startupProbe, readinessProbe, livenessProbe } = behavior
  const waits = [startSeconds, ...[startupProbe, readinessProbe, livenessProbe].map((one) => one?.succeedsAfterSeconds)]
  const runsLong =
    role === 'init' && runs?.length === 1 && runs[0]?.exitCode === 0 && (runs[0].afterSeconds ?? 0) >= SLOW_S
  return runsLong || waits.some((seconds) => (seconds ?? 0) >= SLOW_S)
}

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const

/** The scenario without that fault: what it had set is left to the assumptions again. Pure. */
export function removeFault(pod: PodModel, scenario: Scenario, { kind, container }: Fault): Scenario {
  const { [container]: behavior, ...others } = scenario.containers ?? {}
  if (behavior === undefined) return scenario
  const { containers: _, ...rest } = scenario
  const role = allContainers(pod).find(({ name }) => name === container)?.role
  const kept = dropEmpty(without(kind, behavior, role === 'init'))
  const containers = Object.keys(kept).length === 0 ? others : { ...scenario.containers, [container]: kept }
  return Object.keys(containers).length === 0 ? rest : { ...rest, containers }
}

function without(kind: FaultKind, behavior: ContainerBehavior, isInit: boolean): ContainerBehavior {
  switch (kind) {
    case 'crash-once':
    case 'crash-loop':
    case 'oom':
      return omit(behavior, ['runs'])
    case 'readiness-never':
    case 'readiness-flaps':
      return mend(behavior, 'readinessProbe')
    case 'liveness-fails':
      return mend(behavior, 'livenessProbe')
    case 'startup-fails':
      return mend(behavior, 'startupProbe')
    case 'pull-for-a-while':
    case 'pull-for-ever':
      return omit(behavior, ['imagePullFails'])
    case 'ignore-sigterm':
      return omit(behavior, ['termSeconds'])
    default: {
      const quick = omit(behavior, isInit ? ['startSeconds', 'runs'] : ['startSeconds'])
      return PROBES.reduce((all, probe) => omitWait(all, probe), quick)
    }
  }
}

type ProbeField = (typeof PROBES)[number]

/** The probe no longer fails; when it succeeds at first stays. */
function mend(behavior: ContainerBehavior, probe: ProbeField): ContainerBehavior {
  const { fails: _, failsFromSeconds: _from, failsBetweenSeconds: _between, ...kept } = behavior[probe] ?? {}
  return { ...behavior, [probe]: kept }
}

function omitWait(behavior: ContainerBehavior, probe: ProbeField): ContainerBehavior {
  const own = behavior[probe]
  if (own === undefined || (own.succeedsAfterSeconds ?? 0) < SLOW_S) return behavior
  const { succeedsAfterSeconds: _, ...kept } = own
  return { ...behavior, [probe]: kept }
}

function omit(behavior: ContainerBehavior, fields: readonly (keyof ContainerBehavior)[]): ContainerBehavior {
  return Object.fromEntries(
    Object.entries(behavior).filter(([key]) => !fields.includes(key as keyof ContainerBehavior)),
  )
}

function dropEmpty(behavior: ContainerBehavior): ContainerBehavior {
  return Object.fromEntries(
    Object.entries(behavior).filter(
      ([, value]) =>
        typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length > 0,
    ),
  )
}
