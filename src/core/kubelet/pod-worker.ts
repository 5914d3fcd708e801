import type { StopReason } from './cause-rules.ts'
import { podCause } from './causes.ts'
import { asEvicted, effectiveGrace } from './eviction.ts'
import { generateStatus, isPastDeadline } from './generate-status.ts'
import { killAll } from './kill-containers.ts'
import { isTerminal, type PodStatus } from './pod-status.ts'
import type { Prober } from './prober.ts'
import { peekRuntime, relist } from './runtime.ts'
import type { Process } from './scheduler.ts'
import type { Deletion, Eviction, Sim } from './sim-state.ts'
import type { StatusManager } from './status-manager.ts'
import { runningInCache, type SyncResult, stopSandbox, syncRuntime } from './sync-pod.ts'

/** The kubelet's clocks: all containers are listed at k + 0.25 s, due syncs are looked for at k + 0.75 s. */
const RELIST_AT_MS = 250
const QUEUE_AT_MS = 750
const SECOND_MS = 1000
const ON_DEMAND_RELIST_MS = 2
const RESYNC_MS = 60_000
/** Due 60 s after the last one's end, seen at the look after that. */
const IDLE_EVERY_MS = RESYNC_MS + SECOND_MS
const ERROR_RETRY_MS = 10_000

type Stage = 'syncing' | 'terminating' | 'terminated' | 'finished'

/** One pod's worker: one sync at a time, then the termination. */
export interface PodWorker {
  readonly requestSync: () => void
  /** The API object was marked for deletion, or is gone. */
  readonly terminate: (deletion: Deletion) => void
  /** The node is short of something. False when the pod is being stopped already: nothing changes then. */
  readonly evict: (eviction: Eviction) => boolean
  /** A process ended or began: the next relist will see it. */
  readonly runtimeChanged: () => void
  /** The next timed sync may find something to do. */
  readonly leaveIdle: () => void
  /** The kubelet's status of the pod is another, and is about to be told to the API. */
  readonly statusChanged: () => void
  readonly isFinished: () => boolean
}

/** Models pkg/kubelet/pod_workers.go podWorkerLoop and completeWork, pkg/kubelet/kubelet.go SyncPod and SyncTerminatingPod (v1.37). */
export function createPodWorker(
  sim: Sim,
  statuses: StatusManager,
  prober: Prober,
  onTerminated: () => void,
): PodWorker {
  const { scheduler } = sim
  let stage: Stage = 'syncing'
  /** The stage of the request that was taken up: a deletion that comes while it waits is the next one's. */
  let taken: Stage = 'syncing'
  /** The deletion that was asked for; the worker has not taken it up yet. */
  let asked: Deletion | undefined
  let askedEviction: Eviction | undefined
  /** What the API said of the pod when the last request came, and when the one that was taken up came. */
  let pendingKnown: PodStatus | undefined
  let takenKnown: PodStatus | undefined
  /** The next status that is told brings the pod back as an update. */
  let updates = false
  let busy = false
  let pending = false
  let waiting = false
  let first = true
  let lastSyncEndMs = -1
  let lastOnDemandMs = -1
  let plannedRelistMs = -1
  let queueSeries = 0
  /** When the first sync comes that finds nothing to do; such syncs are not played but counted when something happens. */
  let idleFromMs: number | undefined

  const nextAt = (offset: number, after: number): number => {
    const k = Math.floor((after - offset) / SECOND_MS) + 1
    return k * SECOND_MS + offset
  }

  function lastRelistMs(): number {
    const now = scheduler.now()
    const global = now < RELIST_AT_MS ? -1 : Math.floor((now - RELIST_AT_MS) / SECOND_MS) * SECOND_MS + RELIST_AT_MS
    return Math.max(global, lastOnDemandMs)
  }

  /** A relist that finds nothing new is passed over by arithmetic; one is planned when it matters. */
  function planRelist(atLeast: number): void {
    const t = nextAt(RELIST_AT_MS, atLeast - 1)
    if (plannedRelistMs >= scheduler.now() && plannedRelistMs <= t) return
    plannedRelistMs = t
    scheduler.atRelist(t, () => {
      if (plannedRelistMs === t) plannedRelistMs = -1
      seeRelist()
    })
  }

  /** A change found asks for a sync, one with those that are asked for already; the waiting one goes on with what was listed. */
  function seeRelist(): void {
    if (relist(sim)) requestSync()
    if (waiting) {
      waiting = false
      scheduler.spawn(runStage())
    }
  }

  function requestSync(): void {
    if (stage === 'finished') return
    pending = true
    pendingKnown = statuses.inApi()
    catchUpIdle()
    // Requests of one instant are taken up as one.
    if (!busy) scheduler.at(scheduler.now(), tryRun)
  }

  /** As if each idle sync up to now had been played; the next one still stands in the queue. */
  function catchUpIdle(): void {
    if (idleFromMs === undefined) return
    const passed = Math.max(0, Math.floor((scheduler.now() - 1 - idleFromMs) / IDLE_EVERY_MS) + 1)
    const nextMs = idleFromMs + passed * IDLE_EVERY_MS
    if (passed > 0) lastSyncEndMs = nextMs - IDLE_EVERY_MS
    idleFromMs = undefined
    queueSync(nextMs - 1)
  }

  /**
   * Takes up the pending request. The worker then counts as busy, even while it waits until the containers were listed
   * after the end of its last sync; what is requested meanwhile is done after it.
   */
  function tryRun(): void {
    if (busy || !pending || stage === 'finished') return
    pending = false
    busy = true
    taken = stage
    takenKnown = pendingKnown
    if (stage !== 'syncing') {
      sim.deletion = asked
      sim.eviction = askedEviction
    }
    if (first || lastRelistMs() > lastSyncEndMs) {
      scheduler.spawn(runStage())
      return
    }
    waiting = true
    planRelist(Math.max(scheduler.now(), lastSyncEndMs + 1))
  }

  function* runStage(): Process {
    if (taken === 'syncing') yield* sync()
    else if (taken === 'terminating') yield* terminating()
    else terminated()
    busy = false
    lastSyncEndMs = scheduler.now()
    tryRun()
  }

  function* sync(): Process {
    const triggers = sim.probeTriggers
    const status = generateStatus(sim, statuses.current(), false)
    statuses.set(status)
    if (isTerminal(status.phase)) {
      if (isPastDeadline(sim))
        sim.recorder.event('deadline', podCause('deadline-exceeded', sim.pod, 'activeDeadlineSeconds'), undefined, {
          seconds: sim.pod.activeDeadlineSeconds ?? 0,
        })
      stage = 'terminating'
      pending = true
      queueSync(scheduler.now())
      return
    }
    first = false
    const addedProbes = prober.addPod()
    const result = yield* syncRuntime(sim, status.restartingAll)
    planNext(result, !addedProbes && triggers === sim.probeTriggers)
  }

  function planNext(result: SyncResult, leftProbesAlone: boolean): void {
    const now = scheduler.now()
    const failed = result.failed || result.backOffEndsMs !== undefined
    if (leftProbesAlone && !result.acted && !failed && !pending) {
      queueSeries++
      idleFromMs = nextAt(QUEUE_AT_MS, now + RESYNC_MS)
      return
    }
    if (sim.behaviors.relistsOnDemand && result.acted && !failed) {
      scheduler.at(now + ON_DEMAND_RELIST_MS, () => {
        lastOnDemandMs = scheduler.now()
        seeRelist()
      })
    }
    queueSync(now + delayAfter(result, now))
  }

  function delayAfter({ failed, backOffEndsMs }: SyncResult, now: number): number {
    if (backOffEndsMs !== undefined && sim.behaviors.retriesAtBackOffEnd) {
      return Math.min(Math.max(0, backOffEndsMs - now), RESYNC_MS)
    }
    return failed || backOffEndsMs !== undefined ? ERROR_RETRY_MS : RESYNC_MS
  }

  /** An entry is due when its time lies strictly before a look at the queue. */
  function queueSync(dueMs: number): void {
    const series = ++queueSeries
    scheduler.at(nextAt(QUEUE_AT_MS, dueMs), () => {
      if (series === queueSeries) requestSync()
    })
  }

  /** Of a pod that is being deleted each status is told, even one that says nothing new: what was held back may pass by now. */
  function setStatus(status: PodStatus): void {
    statuses.set(status, sim.deletion !== undefined)
  }

  function* terminating(): Process {
    const status = generateStatus(sim, statuses.current(), false)
    setStatus(sim.eviction === undefined ? status : asEvicted(status))
    prober.stopLivenessAndStartup()
    const running = runningInCache(sim)
    yield* killAll(sim, running, graceSeconds(sim), stopReason(sim))
    stopSandbox(sim)
    prober.removePod()
    const last = peekRuntime(sim, () => generateStatus(sim, statuses.current(), true))
    statuses.markTerminated()
    setStatus(last)
    stage = 'terminated'
    pending = true
  }

  function terminated(): void {
    setStatus(generateStatus(sim, statuses.current(), true))
    statuses.terminate(takenKnown)
    stage = 'finished'
    onTerminated()
  }

  const deadline = sim.pod.activeDeadlineSeconds
  if (deadline !== undefined) scheduler.at(nextAt(QUEUE_AT_MS, deadline * SECOND_MS - 1), requestSync)

  return {
    requestSync,
    terminate: (deletion) => {
      asked = deletion
      updates = deletion.t % SECOND_MS !== 0
      if (stage === 'syncing') stage = 'terminating'
      requestSync()
    },
    evict: (eviction) => {
      // A stop under way is not cut short: upstream does not cancel it (kubernetes#113606).
      if (taken !== 'syncing') return false
      askedEviction = eviction
      if (stage === 'syncing') stage = 'terminating'
      requestSync()
      return true
    },
    runtimeChanged: () => planRelist(scheduler.now() + 1),
    leaveIdle: catchUpIdle,
    // The API keeps the time of a deletion in whole seconds: the first status after it is an update to the kubelet.
    statusChanged: () => {
      if (updates) scheduler.at(scheduler.now(), requestSync)
      updates = false
    },
    isFinished: () => stage === 'finished',
  }
}

/**
 * Whole seconds that the whole pod has to stop: of one that ends by itself those of its spec.
 * Models kuberuntime_container.go setTerminationGracePeriod.
 */
function graceSeconds({ deletion, eviction, pod }: Sim): number {
  const own = pod.terminationGracePeriodSeconds
  const asked = [deletion, eviction].flatMap((one) => (one === undefined ? [] : [one.graceSeconds]))
  return asked.length === 0 ? own : effectiveGrace(asked, own)
}

function stopReason(sim: Sim): StopReason {
  if (sim.eviction !== undefined) return 'evicted'
  if (sim.deletion !== undefined) return 'pod-deleted'
  if (isPastDeadline(sim)) return 'deadline-exceeded'
  return sim.mains.some(({ instances }) => instances.length > 0) ? 'pod-ended' : 'init-failed-for-good'
}
