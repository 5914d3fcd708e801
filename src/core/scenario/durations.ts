import type { ContainerBehavior, ProbeBehavior, Scenario } from './scenario.ts'

/** Fields of a container's behaviour that say only how long something takes. */
const SECONDS = ['imagePullSeconds', 'startSeconds', 'postStartSeconds', 'preStopSeconds', 'termSeconds'] as const
const PROBES = ['startupProbe', 'readinessProbe'] as const

/** Paths of the durations that a scenario gives, as in `assumed`: `containers.NAME.FIELD`. Failures are not among them. */
export function listDurations(given: Scenario): readonly string[] {
  return Object.entries(given.containers ?? {}).flatMap(([name, behavior]) =>
    Object.keys(behavior)
      .filter((field) => isDuration(behavior, field as keyof ContainerBehavior))
      .map((field) => `containers.${name}.${field}`),
  )
}

/** The scenario without the durations it gives; failures stay. */
export function withoutDurations(given: Scenario): Scenario {
  const containers: Record<string, ContainerBehavior> = {}
  for (const [name, behavior] of Object.entries(given.containers ?? {})) {
    const kept = Object.entries(behavior).filter(([field]) => !isDuration(behavior, field as keyof ContainerBehavior))
    if (kept.length > 0) containers[name] = Object.fromEntries(kept)
  }
  const { containers: _, ...rest } = given
  return Object.keys(containers).length > 0 ? { ...rest, containers } : rest
}

/** One field of a container taken out, and what is then empty with it. */
export function withoutField(given: Scenario, name: string, field: keyof ContainerBehavior): Scenario {
  const { [field]: _, ...behavior } = given.containers?.[name] ?? {}
  const { [name]: __, ...others } = given.containers ?? {}
  const containers = Object.keys(behavior).length > 0 ? { ...others, [name]: behavior } : others
  const { containers: ___, ...rest } = given
  return Object.keys(containers).length > 0 ? { ...rest, containers } : rest
}

export function isDuration(behavior: ContainerBehavior, field: keyof ContainerBehavior): boolean {
  if (SECONDS.some((one) => one === field)) return typeof behavior[field] === 'number'
  if (field === 'runs') return behavior.runs?.every(({ exitCode }) => (exitCode ?? 0) === 0) === true
  if (PROBES.some((one) => one === field)) {
    const probe = behavior[field] as ProbeBehavior | undefined
    return probe !== undefined && Object.keys(probe).every((key) => key === 'succeedsAfterSeconds')
  }
  return false
}
