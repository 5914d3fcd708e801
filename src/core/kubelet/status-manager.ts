import { conditionsOf } from './generate-status.ts'
import {
  type ContainerStatus,
  isSameOfPod,
  isTerminal,
  keepIfSame,
  type PodStatus,
  type StatusChange,
  statusChanges,
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
export function createStatusManager(
  sim: Sim,
  onPush: (status: PodStatus, changes: readonly StatusChange[]) => void,
): StatusManager {
  let current: PodStatus | undefined
  let inApi: PodStatus | undefined
  let mayBeFinal = false
  let writtenMs = -1

  /** A final phase is held back while containers could still run. */
  function push(status: PodStatus, changes: readonly StatusChange[]): void {
    const held = isTerminal(status.phase) && !mayBeFinal && !(inApi !== undefined && isTerminal(inApi.phase))
    const merged = held ? { ...status, phase: inApi?.phase ?? 'Pending', reason: inApi?.reason ?? '' } : status
    recordChanges(sim, inApi, merged, changes)
    inApi = merged
    writtenMs = sim.scheduler.now()
    onPush(merged, changes)
  }

  function update(status: PodStatus, changes: readonly StatusChange[], isForced = false): void {
    const isKnown = current !== undefined && changes.length === 0 && isSameOfPod(current, status)
    if (isKnown && !isForced) return
    if (!isKnown) {
      current = status
      sim.onStatus?.(status, changes)
    }
    push(status, changes)
  }

  function patch(instance: Instance, change: Partial<ContainerStatus>): void {
    if (current === undefined) return
    const { role, model } = instance.of
    const list = role === 'main' ? 'mains' : 'inits'
    const before = current[list][model.index]
    const after = before?.instance === instance ? keepIfSame(before, { ...before, ...change }) : undefined
    const isNew = after !== undefined && after !== before
    const patched: PodStatus = isNew ? { ...current, [list]: current[list].with(model.index, after) } : current
    const { containersReady, ready } = conditionsOf(sim, patched.phase, patched.inits, patched.mains, current)
    update({ ...patched, containersReady, ready }, isNew ? [{ before, after }] : [])
  }

  return {
    current: () => current,
    inApi: () => inApi,
    set: (status, isForced) => update(status, statusChanges(current, status), isForced),
    setReady: (instance, ready) => patch(instance, { ready }),
    setStarted: (instance, started) => patch(instance, { started }),
    markTerminated: () => {
      mayBeFinal = true
      const now = sim.scheduler.now()
      // What was written at this very moment reaches the API only now.
      if (current !== undefined && writtenMs === now && inApi?.phase !== current.phase) push(current, [])
      const batch = Math.floor((now - BATCH_AT_MS) / BATCH_EVERY_MS + 1) * BATCH_EVERY_MS + BATCH_AT_MS
      sim.scheduler.at(batch, () => {
        if (current !== undefined && inApi?.phase !== current.phase) push(current, [])
      })
    },
    terminate: (known) => {
      if (current === undefined) return
      const before = current
      current = withUnknownEndings(current, known)
      push(current, statusChanges(before, current))
    },
  }
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
