import { conditionsOf } from './generate-status.ts'
import { type ContainerStatus, isSameStatus, isTerminal, type PodStatus } from './pod-status.ts'
import type { Instance, Sim } from './sim-state.ts'

const UNKNOWN_EXIT_CODE = 137

/** The kubelet's own record of the status, and what of it the API object holds. */
export interface StatusManager {
  readonly current: () => PodStatus | undefined
  readonly inApi: () => PodStatus | undefined
  readonly set: (status: PodStatus) => void
  readonly setReady: (instance: Instance, ready: boolean) => void
  readonly setStarted: (instance: Instance, started: boolean) => void
  /** The pod's containers are all gone: from now on a final phase may be told. */
  readonly markTerminated: () => void
  /** The last word: every container has ended, the phase is final. Always reaches the API. */
  readonly terminate: () => void
}

/** Models pkg/kubelet/status/status_manager.go (v1.37): SetPodStatus, SetContainerReadiness, mergePodStatus, TerminatePod. */
export function createStatusManager(sim: Sim, onPush: (status: PodStatus) => void): StatusManager {
  let current: PodStatus | undefined
  let inApi: PodStatus | undefined
  let mayBeFinal = false

  /** A final phase is held back while containers could still run. */
  function push(status: PodStatus): void {
    const held = isTerminal(status.phase) && !mayBeFinal && !(inApi !== undefined && isTerminal(inApi.phase))
    const merged = held ? { ...status, phase: inApi?.phase ?? 'Pending', reason: inApi?.reason ?? '' } : status
    inApi = merged
    onPush(merged)
  }

  function update(status: PodStatus): void {
    if (current !== undefined && isSameStatus(current, status)) return
    current = status
    push(status)
  }

  function patch(instance: Instance, change: Partial<ContainerStatus>): void {
    if (current === undefined) return
    const apply = (status: ContainerStatus) => (status.instance === instance ? { ...status, ...change } : status)
    const inits = current.inits.map(apply)
    const mains = current.mains.map(apply)
    const { containersReady, ready } = conditionsOf(sim, current.phase, inits, mains)
    update({ ...current, inits, mains, containersReady, ready })
  }

  return {
    current: () => current,
    inApi: () => inApi,
    set: update,
    setReady: (instance, ready) => patch(instance, { ready }),
    setStarted: (instance, started) => patch(instance, { started }),
    markTerminated: () => {
      mayBeFinal = true
    },
    terminate: () => {
      if (current === undefined) return
      current = withUnknownEndings(current)
      push(current)
    },
  }
}

/** Containers without a known end are taken as failed, but for the last inits that never began. */
function withUnknownEndings(status: PodStatus): PodStatus {
  const lastBegun = status.inits.findLastIndex((one) => one.state !== 'waiting' || one.last !== undefined)
  const inits = status.inits.map((one, i) => (i <= lastBegun ? asEnded(one) : one))
  const mains = hasInitialized(status) ? status.mains.map(asEnded) : status.mains
  const phase = isTerminal(status.phase) ? status.phase : 'Failed'
  return { ...status, inits, mains, phase }
}

/** Models status_manager.go hasPodInitialized. */
function hasInitialized(status: PodStatus): boolean {
  if (status.mains.some((one) => one.state !== 'waiting' || one.last !== undefined)) return true
  const last = status.inits.at(-1)
  if (last === undefined) return true
  return last.container.role === 'sidecar' ? last.state === 'running' && last.started : last.ending?.exitCode === 0
}

function asEnded(status: ContainerStatus): ContainerStatus {
  if (status.state === 'terminated') return status
  const ending = { exitCode: UNKNOWN_EXIT_CODE, reason: 'ContainerStatusUnknown', finishedMs: 0 }
  return { ...status, state: 'terminated', reason: ending.reason, ending, ready: false, started: false }
}
