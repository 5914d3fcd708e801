import type { Ending, Instance, SimContainer } from './sim-state.ts'

/** One entry of the pod's containerStatuses. `instance` stands for its containerID. */
export interface ContainerStatus {
  readonly container: SimContainer
  readonly instance: Instance | undefined
  readonly state: 'waiting' | 'running' | 'terminated'
  /** Of a waiting or terminated state. */
  readonly reason: string
  readonly ending: Ending | undefined
  /** lastState.terminated. */
  readonly last: Ending | undefined
  readonly started: boolean
  readonly ready: boolean
  readonly restartCount: number
}

/** A container that could not be found when its pod ended. */
export const UNKNOWN_ENDING: Ending = { exitCode: 137, reason: 'ContainerStatusUnknown', finishedMs: 0 }

/** A container that was removed because a rule restarts all of them; it has no time of its end. */
export const RESTARTED_ENDING: Ending = { exitCode: 137, reason: 'RestartingAllContainers', finishedMs: 0 }

export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed'

export interface PodStatus {
  readonly phase: Phase
  /** Pod-level reason: DeadlineExceeded, Evicted, or ''. */
  readonly reason: string
  readonly inits: readonly ContainerStatus[]
  readonly mains: readonly ContainerStatus[]
  readonly ephemerals: readonly ContainerStatus[]
  /** The condition PodReadyToStartContainers. */
  readonly sandbox: boolean
  readonly initialized: boolean
  readonly containersReady: boolean
  readonly ready: boolean
  /** The condition AllContainersRestarting. */
  readonly restartingAll: boolean
}

export function isTerminal(phase: Phase): boolean {
  return phase === 'Succeeded' || phase === 'Failed'
}

/** Whether two statuses say the same of the pod itself. */
export function isSameOfPod(a: PodStatus, b: PodStatus): boolean {
  return (
    a.phase === b.phase &&
    a.reason === b.reason &&
    a.sandbox === b.sandbox &&
    a.initialized === b.initialized &&
    a.containersReady === b.containersReady &&
    a.ready === b.ready &&
    a.restartingAll === b.restartingAll
  )
}

/** A container's status before and after; `before` is undefined when there was none. */
export interface StatusChange {
  readonly before: ContainerStatus | undefined
  readonly after: ContainerStatus
}

/** The containers whose status changed: inits, mains, ephemerals. Entries that did not change are the same object. */
export function statusChanges(before: PodStatus | undefined, after: PodStatus): readonly StatusChange[] {
  const changes: StatusChange[] = []
  for (const list of ['inits', 'mains', 'ephemerals'] as const) {
    const statuses = after[list]
    if (statuses === before?.[list]) continue
    for (const [i, status] of statuses.entries()) {
      const old = before?.[list][i]
      if (status !== old) changes.push({ before: old, after: status })
    }
  }
  return changes
}

/** `next`, or the old object where it says the same. */
export function keepIfSame(old: ContainerStatus | undefined, next: ContainerStatus): ContainerStatus {
  const isSame =
    old !== undefined &&
    old.instance === next.instance &&
    old.state === next.state &&
    old.reason === next.reason &&
    old.started === next.started &&
    old.ready === next.ready &&
    old.restartCount === next.restartCount &&
    old.ending === next.ending &&
    old.last === next.last
  return isSame ? old : next
}
