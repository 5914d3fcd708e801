import type { Instance, SimContainer } from './sim-state.ts'

/** How a run ended. */
export interface Ending {
  readonly exitCode: number
  readonly reason: string
  readonly finishedMs: number
}

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

export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed'

export interface PodStatus {
  readonly phase: Phase
  /** Pod-level reason: DeadlineExceeded, or ''. */
  readonly reason: string
  readonly inits: readonly ContainerStatus[]
  readonly mains: readonly ContainerStatus[]
  /** The condition PodReadyToStartContainers. */
  readonly sandbox: boolean
  readonly initialized: boolean
  readonly containersReady: boolean
  readonly ready: boolean
}

export function isTerminal(phase: Phase): boolean {
  return phase === 'Succeeded' || phase === 'Failed'
}

/** Whether two statuses say the same. */
export function isSameStatus(a: PodStatus, b: PodStatus): boolean {
  return (
    a.phase === b.phase &&
    a.reason === b.reason &&
    a.sandbox === b.sandbox &&
    a.initialized === b.initialized &&
    a.containersReady === b.containersReady &&
    a.ready === b.ready &&
    isSameList(a.inits, b.inits) &&
    isSameList(a.mains, b.mains)
  )
}

function isSameList(a: readonly ContainerStatus[], b: readonly ContainerStatus[]): boolean {
  return a.every((one, i) => {
    const other = b[i]
    return other !== undefined && isSameContainerStatus(one, other)
  })
}

function isSameContainerStatus(a: ContainerStatus, b: ContainerStatus): boolean {
  return (
    a.instance === b.instance &&
    a.state === b.state &&
    a.reason === b.reason &&
    a.started === b.started &&
    a.ready === b.ready &&
    a.restartCount === b.restartCount &&
    isSameEnding(a.ending, b.ending) &&
    isSameEnding(a.last, b.last)
  )
}

function isSameEnding(a: Ending | undefined, b: Ending | undefined): boolean {
  return a?.exitCode === b?.exitCode && a?.reason === b?.reason && a?.finishedMs === b?.finishedMs
}
