import type { V1Probe } from '../kube/pod-types.ts'
import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import { assumeScenario } from './assume-scenario.ts'
import type { Fault } from './fault.ts'
import { findFaults, removeFault } from './find-faults.ts'
import type { ContainerBehavior, ContainerRun, ProbeBehavior, Scenario } from './scenario.ts'

const EXIT_CODE = 1
const OOM_EXIT_CODE = 137
/** How long a crashing container keeps up once it is ready again. */
const KEEPS_UP_S = 2
const PULL_FAILS_S = 25
const SLOW_S = 30
const SLOW_RUNTIME_S = 20
/** Probe results beyond the threshold, so that the unready spell can be seen. */
const FLAP_PERIODS = 2

/**
 * The scenario in which `fault` happens as well; another fault of the same group goes. `afterSeconds` is how long its first
 * run goes well, from its start on (timeline/fault-time.ts says how long makes a story). What a probe or a run would do
 * otherwise is kept. A container that the pod does not have changes nothing. Pure, total.
 */
export function applyFault(pod: PodModel, scenario: Scenario, fault: Fault, afterSeconds: number): Scenario {
  const container = allContainers(pod).find(({ name }) => name === fault.container)
  if (container === undefined) return scenario
  const others = findFaults(pod, scenario).filter((one) => isSameGroup(one, fault))
  const base = others.reduce((kept, one) => removeFault(pod, kept, one), scenario)
  const usual = assumeScenario(pod, base).containers?.[fault.container] ?? {}
  const own = base.containers?.[fault.container] ?? {}
  const change = changeOf(fault, { container, usual, own, afterSeconds })
  return { ...base, containers: { ...base.containers, [fault.container]: { ...own, ...change } } }
}

/** crash-once, crash-loop and oom all say how a run ends; the two readiness faults and the two of pulling likewise. */
function isSameGroup(a: Fault, b: Fault): boolean {
  const groupOf = ({ kind }: Fault) => (kind === 'oom' ? 'crash' : kind.split('-')[0])
  return a.container === b.container && groupOf(a) === groupOf(b)
}

interface Subject {
  readonly container: ContainerModel
  /** What it does without the fault, assumptions included. */
  readonly usual: ContainerBehavior
  /** The same without the assumptions. */
  readonly own: ContainerBehavior
  readonly afterSeconds: number
}

function changeOf({ kind }: Fault, subject: Subject): ContainerBehavior {
  const { container, usual, own, afterSeconds } = subject
  switch (kind) {
    case 'crash-once': {
      const rest = usual.runs ?? [{}]
      return { runs: [{ exitCode: EXIT_CODE, afterSeconds: firstRun(subject) }, ...rest] }
    }
    case 'crash-loop':
      return { runs: crashes(subject, { exitCode: EXIT_CODE }) }
    case 'oom':
      return { runs: crashes(subject, { exitCode: OOM_EXIT_CODE, reason: 'OOMKilled' }) }
    case 'readiness-never':
      return { readinessProbe: { ...own.readinessProbe, fails: true } }
    case 'readiness-flaps': {
      const to = afterSeconds + spellOf(container.spec.readinessProbe)
      return { readinessProbe: { ...own.readinessProbe, failsBetweenSeconds: [afterSeconds, to] } }
    }
    case 'liveness-fails':
      return { livenessProbe: { ...own.livenessProbe, failsFromSeconds: afterSeconds } }
    case 'startup-fails':
      return { startupProbe: { ...own.startupProbe, fails: true } }
    case 'pull-for-a-while':
      return { imagePullFails: { untilSeconds: PULL_FAILS_S } }
    case 'pull-for-ever':
      return { imagePullFails: true }
    case 'ignore-sigterm':
      return { termSeconds: null }
    default:
      return slow(subject)
  }
}

/** An init's runs are as short as they were. */
function firstRun({ container, usual, afterSeconds }: Subject): number {
  return container.role === 'init' ? (usual.runs?.[0]?.afterSeconds ?? afterSeconds) : afterSeconds
}

function crashes(subject: Subject, end: ContainerRun): readonly ContainerRun[] {
  const first = firstRun(subject)
  const { startupProbe, readinessProbe } = subject.usual
  const readyAfter = Math.max(startupProbe?.succeedsAfterSeconds ?? 0, readinessProbe?.succeedsAfterSeconds ?? 0)
  const again = subject.container.role === 'init' ? first : readyAfter + KEEPS_UP_S
  return [
    { ...end, afterSeconds: first },
    { ...end, afterSeconds: again },
  ]
}

/** Long enough for failureThreshold failures in a row, and a while more. */
function spellOf(probe: V1Probe | undefined): number {
  return (probe?.periodSeconds ?? 10) * ((probe?.failureThreshold ?? 3) + FLAP_PERIODS)
}

/** Its probes fail for a while after each start; without a probe the runtime takes long; an init runs long. */
function slow({ container, own }: Subject): ContainerBehavior {
  const { spec } = container
  if (container.role === 'init') return { runs: [{ exitCode: 0, afterSeconds: SLOW_S }] }
  const later = (probe: ProbeBehavior | undefined) => ({ ...probe, succeedsAfterSeconds: SLOW_S })
  const change = {
    ...(spec.startupProbe ? { startupProbe: later(own.startupProbe) } : {}),
    ...(spec.readinessProbe ? { readinessProbe: later(own.readinessProbe) } : {}),
    ...(spec.livenessProbe ? { livenessProbe: later(own.livenessProbe) } : {}),
  }
  return Object.keys(change).length > 0 ? change : { startSeconds: SLOW_RUNTIME_S }
}
