import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { ContainerModel, PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { ContainerAttempt, PodRecord } from '../timeline/timeline.ts'
import { createBackOff } from './back-off.ts'
import { podCause } from './causes.ts'
import { effectiveGrace, evictionOf, evictionTime, refusedRecord } from './eviction.ts'
import { isTerminal } from './pod-status.ts'
import { createPodWorker } from './pod-worker.ts'
import { createProber } from './prober.ts'
import { createRecorder } from './recorder.ts'
import { createScheduler } from './scheduler.ts'
import { gatedRecord } from './scheduling-gates.ts'
import { type Deletion, LONGEST_MS, type Sim, type SimContainer, toMs } from './sim-state.ts'
import { createSnapshotLog } from './snapshots.ts'
import { createStatusManager } from './status-manager.ts'
import { behaviorsOf, type VersionBehaviors } from './version-behaviors.ts'

/** `untilMs` is where the record stops; `maxEvents` bounds it whatever the pod does. */
export interface SimulateOptions {
  readonly kubernetes: KubernetesVersion
  readonly untilMs: number
  readonly maxEvents?: number
  /** Default: those of `kubernetes`, which still is the printer's. */
  readonly behaviors?: VersionBehaviors
}

const MOST_EVENTS = 10_000
/** Bounds what happens without being worth an event: a few seconds of work, days of the busiest idle pod. */
const MOST_STEPS = 3_000_000

/**
 * What the kubelet of that version does with a pod in a given world, from the moment the pod is bound to its node. Pure: the
 * same input gives the same record. Total, and bounded by `untilMs` and `maxEvents`.
 */
export function simulatePod(pod: PodModel, scenario: Scenario, options: SimulateOptions): PodRecord {
  const untilMs = Math.min(Math.max(0, Math.floor(options.untilMs)), LONGEST_MS)
  const subject = { pod, scenario, kubernetes: options.kubernetes, untilMs }
  if ((pod.spec.schedulingGates?.length ?? 0) > 0) return gatedRecord(subject)
  const evictMs = evictionTime(pod, scenario)
  if (evictMs === 0) return refusedRecord(subject)
  const scheduler = createScheduler()
  const recorder = createRecorder(scheduler.now)
  const simContainer = (model: ContainerModel): SimContainer => ({
    model,
    name: model.name,
    role: model.role,
    behavior:
      (Object.hasOwn(scenario.containers ?? {}, model.name) ? scenario.containers?.[model.name] : undefined) ?? {},
    starts: 0,
    pullBackOffTold: false,
    instances: [],
    firstListed: 0,
    seen: [],
    probes: {},
  })
  const inits = pod.initContainers.map(simContainer)
  const mains = pod.containers.map(simContainer)
  const ephemerals = pod.ephemeralContainers.map(simContainer)
  const sim: Sim = {
    pod,
    scenario,
    kubernetes: options.kubernetes,
    behaviors: options.behaviors ?? behaviorsOf(options.kubernetes),
    scheduler,
    recorder,
    inits,
    mains,
    ephemerals,
    containers: [...inits, ...mains, ...ephemerals],
    restartBackOff: createBackOff(),
    imageBackOff: createBackOff(),
    images: new Set(),
    startErrors: new Map(),
    unlisted: new Set(),
    sandboxReady: false,
    sandboxSeen: false,
    deletion: undefined,
    eviction: undefined,
    objectGone: false,
    probeTriggers: 0,
    nextId: 1,
  }
  const snapshots = createSnapshotLog(sim)
  const statuses = createStatusManager(sim, snapshots.push)
  let deletion: Deletion | undefined
  const removeObject = () => {
    if (sim.objectGone) return
    sim.objectGone = true
    recorder.event('gone', podCause(deletion?.graceSeconds === 0 ? 'object-removed-at-once' : 'object-removed', pod))
    snapshots.markGone()
  }
  const prober = createProber(sim, statuses, () => worker.requestSync())
  const worker = createPodWorker(sim, statuses, prober, () => {
    if (deletion !== undefined) removeObject()
  })
  sim.onRuntimeChange = worker.runtimeChanged
  sim.onProbeEnd = worker.leaveIdle
  sim.onStatus = (status, changes) => {
    prober.statusChanged(status, changes)
    worker.statusChanged()
  }

  recorder.event('scheduled', podCause('pod-bound', pod))
  worker.requestSync()
  if (scenario.deleteAtSeconds !== undefined) scheduler.at(toMs(scenario.deleteAtSeconds), deletePod)
  if (evictMs !== undefined) scheduler.at(evictMs, evictPod)
  const limit = options.maxEvents ?? MOST_EVENTS
  let steps = 0
  const isOver = () => sim.objectGone && worker.isFinished()
  const isTooLong = () => recorder.count() >= limit || steps > MOST_STEPS
  scheduler.run(untilMs, () => {
    steps++
    return !isTooLong() && !isOver()
  })
  return finishRecord()

  /** The API's side of a delete: no grace for a pod that has ended, and with none the object goes at once. */
  function deletePod(): void {
    const phase = statuses.inApi()?.phase ?? 'Pending'
    const asked = scenario.deleteGraceSeconds ?? pod.terminationGracePeriodSeconds
    // The API takes a negative grace as one second.
    const graceSeconds = isTerminal(phase) ? 0 : asked < 0 ? 1 : Math.floor(asked) || 0
    deletion = { t: scheduler.now(), graceSeconds }
    const cause = podCause('delete-asked', pod, 'terminationGracePeriodSeconds')
    recorder.event('delete', cause, undefined, { graceSeconds })
    if (graceSeconds === 0) removeObject()
    else snapshots.markDeleting()
    worker.terminate(deletion)
  }

  /** The eviction manager's side: what has ended or is being stopped already goes on as it does. */
  function evictPod(): void {
    const eviction = evictionOf(sim)
    if (!worker.evict(eviction)) return
    const graceSeconds = effectiveGrace([eviction.graceSeconds], pod.terminationGracePeriodSeconds)
    recorder.event('evict', podCause('evicted', pod), undefined, { graceSeconds })
  }

  function finishRecord(): PodRecord {
    const stopped = isTooLong()
    const attempts = sim.containers.flatMap(toAttempts).sort((a, b) => a.createdMs - b.createdMs || a.id - b.id)
    const log = snapshots.finish()
    const lastMs = Math.max(
      0,
      log.at(-1)?.t ?? 0,
      ...attempts.map((one) => one.attempt.finishedMs ?? one.attempt.startedMs ?? 0),
    )
    const gone = sim.objectGone && attempts.every((one) => one.attempt.finishedMs !== undefined)
    return {
      endMs: gone ? lastMs : stopped ? scheduler.now() : untilMs,
      endsBecause: gone ? 'gone' : stopped ? 'limit' : 'until',
      snapshots: log,
      attempts: attempts.map((one) => one.attempt),
      gates: recorder.gates,
      stops: recorder.stops,
      events: recorder.events,
    }
  }
}

function toAttempts(
  container: SimContainer,
): readonly { readonly id: number; readonly createdMs: number; readonly attempt: ContainerAttempt }[] {
  return container.instances.map((instance) => ({
    id: instance.id,
    createdMs: instance.createdMs,
    attempt: {
      container: container.name,
      role: container.role,
      attempt: instance.attempt,
      createdMs: instance.createdMs,
      ...(instance.startedMs === undefined ? {} : { startedMs: instance.startedMs }),
      ...(instance.ending === undefined
        ? {}
        : { finishedMs: instance.ending.finishedMs, exitCode: instance.ending.exitCode }),
      reason: instance.ending?.reason ?? '',
    },
  }))
}
