import { conditionsOf } from './generate-status.ts'
import {
  type ContainerStatus,
  isSameStatus,
  isTerminal,
  keepIfSame,
  type PodStatus,
  UNKNOWN_ENDING,
} from './pod-status.ts'
import { recordChanges } from './record-changes.ts'
import type { Instance, Sim } from './sim-state.ts'

/** When the API object is compared with the kubelet's record, and put right. */
const BATCH_AT_MS = 950
const BATCH_EVERY_MS = 10_000

/** The kubelet's own record of the status, and what of it the API object holds. */
export interface StatusManager {
  readonly current: () => PodStatus | undefined
  readonly inApi: () => PodStatus | undefined
  /** `isForced`: told to the API even when it says nothing new. */
  readonly set: (status: PodStatus, isForced?: boolean) => void
  readonly setReady: (instance: Instance, ready: boolean) => void
  readonly setStarted: (instance: Instance, started: boolean) => void
  /** The pod's containers are all gone: from now on a final phase may be told. */
  readonly markTerminated: () => void
  /** The last word: every container has ended, the phase is final. Always reaches the API. `known`: what the API said when the worker took up the end. */
  readonly terminate: (known: PodStatus | undefined) => void
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
    recordChanges(sim, inApi, merged)
    inApi = merged
    onPush(merged)
  }

  function update(status: PodStatus, isForced = false): void {
    const isKnown = current !== undefined && isSameStatus(current, status)
    if (isKnown && !isForced) return
    if (!isKnown) {
      current = status
      sim.onStatus?.(status)
    }
    push(status)
  }

  function patch(instance: Instance, change: Partial<ContainerStatus>): void {
    if (current === undefined) return
    const { list, index } = instance.of.model
    const isMain = list === 'containers'
    const inits = isMain ? current.inits : patchOne(current.inits, index, instance, change)
    const mains = isMain ? patchOne(current.mains, index, instance, change) : current.mains
    const { containersReady, ready } = conditionsOf(sim, current.phase, inits, mains, current)
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
      const now = sim.scheduler.now()
      const batch = Math.floor((now - BATCH_AT_MS) / BATCH_EVERY_MS + 1) * BATCH_EVERY_MS + BATCH_AT_MS
      sim.scheduler.at(batch, () => {
        if (current !== undefined && inApi?.phase !== current.phase) push(current)
      })
    },
    terminate: (known) => {
      if (current === undefined) return
      current = withUnknownEndings(current, known)
      push(current)
    },
  }
}

/** The list with one status changed, if it still is that instance's; the list itself where nothing changes. */
function patchOne(
  statuses: readonly ContainerStatus[],
  index: number,
  instance: Instance,
  change: Partial<ContainerStatus>,
): readonly ContainerStatus[] {
  const status = statuses[index]
  if (status?.instance !== instance) return statuses
  const next = keepIfSame(status, { ...status, ...change })
  return next === status ? statuses : statuses.with(index, next)
}

/** Containers without a known end are taken as failed, but for the last inits that never began. */
function withUnknownEndings(status: PodStatus, known: PodStatus | undefined): PodStatus {
  // Where none has begun, the first is taken as failed.
  const lastBegun = Math.max(
    0,
    status.inits.findLastIndex((one) => one.state !== 'waiting' || one.last !== undefined),
  )
  const inits = status.inits.map((one, i) => (i <= lastBegun ? asEnded(one) : one))
  const initialized = status.inits.length === 0 || (known !== undefined && hasInitialized(known))
  const mains = initialized ? status.mains.map(asEnded) : status.mains
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
  return {
    ...status,
    state: 'terminated',
    reason: UNKNOWN_ENDING.reason,
    ending: UNKNOWN_ENDING,
    ready: false,
    started: false,
  }
}
