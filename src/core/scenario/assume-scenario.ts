import type { V1LifecycleHandler } from '../kube/pod-types.ts'
import { isCriticalPod } from '../pod/is-critical-pod.ts'
import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import { isLegacySidecar } from './legacy-sidecar.ts'
import type { ContainerBehavior, ProbeBehavior, Scenario } from './scenario.ts'
import { sleepSeconds } from './sleep-seconds.ts'

/** When a pod that serves is deleted, so that its end can be seen: AGE at the resting moment then reads 5m. */
export const DELETE_AT_S = 750
const PULL_S = 1
const MAIN_PULL_S = 2
const INIT_RUN_S = 2
const JOB_RUN_S = 20
const STARTED_AFTER_S = 2
const READY_AFTER_STARTED_S = 1
const HOOK_S = 1
const MAIN_STOPS_AFTER_S = 2
const SIDECAR_STOPS_AFTER_S = 1
/** Stopping one after another, assumed sidecars together take at most this long. */
const ALL_SIDECARS_STOP_S = 10

/**
 * Fills in what neither the YAML nor `given` says, as explicit values, and names each in `assumed`. The only place where
 * the app assumes a duration; the conformance runner never calls it. Durations that the YAML gives (probe periods, grace,
 * a `sleep` in a command) are used, not assumed. Pure.
 */
export function assumeScenario(pod: PodModel, given: Scenario): Scenario {
  const assumed: string[] = [...(given.assumed ?? [])]
  const containers: Record<string, ContainerBehavior> = {}
  for (const container of allContainers(pod)) {
    const own = given.containers?.[container.name] ?? {}
    const guesses = assumeContainer(pod, container)
    const filled: Record<string, unknown> = { ...own }
    for (const [field, value] of Object.entries(guesses)) {
      const said = filled[field]
      if (value === undefined || (said !== undefined && !isProbe(field, said))) continue
      const whole = said === undefined ? value : { ...Object(value), ...said }
      if (said !== undefined && Object.keys(whole).length === Object.keys(said).length) continue
      filled[field] = whole
      assumed.push(`containers.${container.name}.${field}`)
    }
    containers[container.name] = filled as ContainerBehavior
  }
  // Where something fails, that is the story: nobody deletes the pod on top of it.
  const deletes =
    given.deleteAtSeconds === undefined &&
    !hasTrouble(pod, given) &&
    !pod.runsToCompletion &&
    (given.evictAtSeconds === undefined || isCriticalPod(pod))
  if (deletes) assumed.push('deleteAtSeconds')
  return {
    ...given,
    version: 1,
    containers,
    ...(deletes ? { deleteAtSeconds: DELETE_AT_S } : {}),
    assumed: [...new Set(assumed)],
  }
}

/** Of a given probe only when it first succeeds is assumed. */
function isProbe(field: string, given: unknown): given is ProbeBehavior {
  return field.endsWith('Probe') && typeof given === 'object' && given !== null
}

/** Something fails or ends by itself. Times alone, and what a container does when it is told to stop, are no trouble. */
function hasTrouble(pod: PodModel, given: Scenario): boolean {
  return allContainers(pod).some(({ name, role }) => {
    const own = given.containers?.[name] ?? {}
    const ends = own.runs?.some(
      (run) => (run.exitCode ?? 0) !== 0 || (role !== 'init' && run.afterSeconds !== undefined),
    )
    const probes = [own.startupProbe, own.readinessProbe, own.livenessProbe]
    const unwell = probes.some((one) => one?.fails || one?.failsFromSeconds !== undefined || one?.failsBetweenSeconds)
    return Boolean(ends || unwell || own.imagePullFails || own.startFails || own.postStartFails)
  })
}

function assumeContainer(pod: PodModel, container: ContainerModel): ContainerBehavior {
  const { spec, role } = container
  const runs = assumeRuns(pod, container)
  return {
    imagePullSeconds: role === 'main' ? MAIN_PULL_S : PULL_S,
    ...(runs === undefined ? {} : { runs }),
    ...(spec.startupProbe ? { startupProbe: { succeedsAfterSeconds: STARTED_AFTER_S } } : {}),
    ...(spec.readinessProbe ? { readinessProbe: { succeedsAfterSeconds: readyAfter(container) } } : {}),
    ...hookSeconds(spec.lifecycle?.postStart, 'postStartSeconds'),
    ...hookSeconds(spec.lifecycle?.preStop, 'preStopSeconds'),
    ...(role === 'main' || role === 'sidecar' ? { termSeconds: stopsAfter(pod, container) } : {}),
  }
}

function assumeRuns(pod: PodModel, container: ContainerModel): ContainerBehavior['runs'] | undefined {
  const spec = container.spec as { command?: readonly unknown[]; args?: readonly unknown[] }
  const slept = sleepSeconds(spec.command, spec.args)
  if (container.meantAsSidecar) return undefined
  if (container.role === 'init') return [{ exitCode: 0, afterSeconds: slept ?? INIT_RUN_S }]
  const finishes = container.role === 'main' && pod.runsToCompletion && !isLegacySidecar(container)
  return finishes ? [{ exitCode: 0, afterSeconds: slept ?? JOB_RUN_S }] : undefined
}

function readyAfter({ spec }: ContainerModel): number {
  return spec.startupProbe ? STARTED_AFTER_S + READY_AFTER_STARTED_S : STARTED_AFTER_S
}

/** A hook's own `sleep` action is given by the YAML; any other hook takes what its command sleeps, or a second. */
function hookSeconds(hook: V1LifecycleHandler | undefined, field: 'postStartSeconds' | 'preStopSeconds') {
  if (hook === undefined || hook.sleep !== undefined) return {}
  return { [field]: sleepSeconds(hook.exec?.command) ?? HOOK_S }
}

/** Never so long that the assumption alone would spend the grace period. */
function stopsAfter(pod: PodModel, container: ContainerModel): number {
  const grace = Math.max(0, pod.terminationGracePeriodSeconds)
  if (container.role === 'main') return toMillis(Math.min(MAIN_STOPS_AFTER_S, Math.max(0.2, grace * 0.3)))
  const sidecars = pod.initContainers.filter((other) => other.role === 'sidecar').length
  const budget = Math.min(ALL_SIDECARS_STOP_S, Math.max(0.2, grace * 0.3))
  return toMillis(Math.min(SIDECAR_STOPS_AFTER_S, budget / Math.max(1, sidecars)))
}

function toMillis(seconds: number): number {
  return Math.max(0.001, Math.round(seconds * 1000) / 1000)
}
