import { isCriticalPod } from '../pod/is-critical-pod.ts'
import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import type { Fault, FaultObstacle } from '../scenario/fault.ts'
import type { Timeline } from '../timeline/timeline.ts'

const PROBES = {
  'readiness-never': 'readinessProbe',
  'readiness-flaps': 'readinessProbe',
  'liveness-fails': 'livenessProbe',
  'startup-fails': 'startupProbe',
} as const

/** The probe that a fault is about, where it is about one. */
export function probeOfFault(kind: Fault['kind']): 'readinessProbe' | 'livenessProbe' | 'startupProbe' | undefined {
  return Object.hasOwn(PROBES, kind) ? PROBES[kind as keyof typeof PROBES] : undefined
}

/** What stands in the way of a fault in this pod's life; undefined when it does something. Pure, total. */
export function faultObstacle(timeline: Timeline, { kind, container: name }: Fault): FaultObstacle | undefined {
  const { pod, snapshots } = timeline
  const container = allContainers(pod).find((one) => one.name === name)
  if (container === undefined || snapshots.at(-1)?.row.status === 'SchedulingGated') return 'not-scheduled'
  const probe = probeOfFault(kind)
  if (probe !== undefined && container.spec[probe] === undefined) return 'no-probe'
  if (kind === 'ignore-sigterm' && container.role === 'init') return 'ends-before'
  if (kind === 'crash-loop' && !isRestarted(pod, container)) return 'not-restarted'
  return kind.startsWith('pull-') ? pullObstacle(timeline, container) : undefined
}

/** What stands in the way of an eviction. Total. */
export function evictionObstacle({ pod, snapshots }: Timeline): FaultObstacle | undefined {
  if (snapshots.at(-1)?.row.status === 'SchedulingGated') return 'not-scheduled'
  return isCriticalPod(pod) ? 'critical' : undefined
}

/** Whether the kubelet starts it again after a failure; rules aside. */
export function isRestarted(pod: PodModel, { role, spec }: ContainerModel): boolean {
  if (role === 'ephemeral') return false
  return role === 'sidecar' || (spec.restartPolicy ?? pod.restartPolicy) !== 'Never'
}

function pullObstacle({ events, attempts }: Timeline, { name, spec }: ContainerModel): FaultObstacle | undefined {
  if (spec.imagePullPolicy === 'Never') return 'never-pulled'
  const pulls = events.some((event) => event.container === name && event.type.startsWith('pull'))
  const starts = attempts.some((attempt) => attempt.container === name)
  return starts && !pulls ? 'image-there' : undefined
}
