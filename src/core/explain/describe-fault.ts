import { EVICTED } from '../kubelet/eviction.ts'
import type { FaultSaying, FaultWords } from '../messages/fault-words.ts'
import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import type { Fault } from '../scenario/fault.ts'
import { stopAsked } from '../timeline/stop-asked.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { isRestarted } from './fault-obstacle.ts'

/** What a fault of this pod teaches, in a sentence; names in back-ticks. `timeline` is the life with the fault. Pure. */
export function describeFault(timeline: Timeline, fault: Fault, words: FaultWords): string {
  const { pod } = timeline
  const container = allContainers(pod).find(({ name }) => name === fault.container)
  if (container === undefined) return ''
  const saying = sayingOf(timeline, container, fault.kind)
  const limit = container.spec.resources?.limits?.memory
  return words.says[saying]({
    ...NOBODY,
    container: container.name,
    others: othersOf(pod, container, saying),
    graceSeconds: Number(stopAsked(timeline.events)?.values?.graceSeconds) || pod.terminationGracePeriodSeconds,
    memoryLimit: limit === undefined ? '' : String(limit),
  })
}

/** What a deletion teaches. */
export function describeDelete({ pod }: Timeline, words: FaultWords): string {
  const hasSidecars = pod.initContainers.some(({ role }) => role === 'sidecar')
  return words.says[hasSidecars ? 'deleted-mains' : 'deleted'](NOBODY)
}

/** What an eviction teaches. */
export function describeEviction({ events, snapshots }: Timeline, words: FaultWords): string {
  const evicted = events.find(({ type }) => type === 'evict')
  const { phase = '', status = '' } = snapshots.findLast(({ row }) => !row.deleted)?.row ?? {}
  const values = { ...NOBODY, graceSeconds: Number(evicted?.values?.graceSeconds ?? 0), status }
  if (evicted === undefined) return words.says['nothing-to-evict'](values)
  if (evicted.values === undefined) return words.says.refused(values)
  return words.says[phase === 'Succeeded' ? 'evicted-in-time' : 'evicted'](values)
}

const NOBODY = { container: '', others: [], graceSeconds: 0, memoryLimit: '', status: '', reason: EVICTED }

function sayingOf(timeline: Timeline, container: ContainerModel, kind: Fault['kind']): FaultSaying {
  const { role, spec } = container
  switch (kind) {
    case 'crash-once':
    case 'crash-loop':
      return crashSaying(timeline.pod, container)
    case 'oom':
      return spec.resources?.limits?.memory === undefined ? 'memory-node' : 'memory-limit'
    case 'readiness-never':
    case 'readiness-flaps':
      return 'not-ready'
    case 'liveness-fails':
      return 'liveness'
    case 'startup-fails':
      return role === 'sidecar' && waitersOf(timeline.pod, container).length > 0 ? 'startup-gate' : 'startup-main'
    case 'pull-for-ever':
      return 'no-image'
    case 'pull-for-a-while':
      return 'no-image-yet'
    case 'ignore-sigterm':
      return stopSaying(timeline, container)
    default:
      return slowSaying(timeline.pod, container)
  }
}

function crashSaying(pod: PodModel, container: ContainerModel): FaultSaying {
  if (!isRestarted(pod, container)) return 'not-restarted'
  if (container.role === 'sidecar') return 'sidecar-crashes'
  if (container.role === 'init') return 'init-crashes'
  return countedBeside(pod, container).length > 0 ? 'main-restarts' : 'main-alone-restarts'
}

function stopSaying({ pod, events }: Timeline, container: ContainerModel): FaultSaying {
  if (!events.some(({ type, container: name }) => type === 'sigterm' && name === container.name)) return 'not-deleted'
  if (container.role === 'sidecar') return 'sidecar-spends-grace'
  return pod.initContainers.some(({ role }) => role === 'sidecar') ? 'spends-grace' : 'spends-grace-alone'
}

function slowSaying(pod: PodModel, container: ContainerModel): FaultSaying {
  const { livenessProbe, startupProbe } = container.spec
  if (livenessProbe !== undefined && startupProbe === undefined) return 'slow-liveness'
  const opensGate = container.role === 'init' || (container.role === 'sidecar' && startupProbe !== undefined)
  return opensGate && waitersOf(pod, container).length > 0 ? 'slow-gate' : 'slow-main'
}

const MOST_NAMED = 3

function othersOf(pod: PodModel, container: ContainerModel, saying: FaultSaying): readonly string[] {
  const named = (all: readonly ContainerModel[]) => all.slice(0, MOST_NAMED).map(({ name }) => name)
  if (saying === 'startup-gate' || saying === 'slow-gate') return named(waitersOf(pod, container))
  if (saying === 'spends-grace') return named(pod.initContainers.filter(({ role }) => role === 'sidecar'))
  if (saying === 'sidecar-crashes') return named(pod.containers)
  return named(countedBeside(pod, container))
}

function countedBeside(pod: PodModel, container: ContainerModel): readonly ContainerModel[] {
  const counted = [...pod.initContainers.filter(({ role }) => role === 'sidecar'), ...pod.containers]
  return counted.filter(({ name }) => name !== container.name)
}

/** What begins only after the gate of an init or a sidecar: the next of the list, or the mains. */
function waitersOf(pod: PodModel, container: ContainerModel): readonly ContainerModel[] {
  const next = pod.initContainers.slice(container.index + 1, container.index + 2)
  return next.length > 0 ? next : pod.containers
}
