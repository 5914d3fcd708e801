import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { V1ContainerStatus, V1Pod, V1PodCondition, V1PodSpec, V1PodStatus } from '../kube/pod-types.ts'
import { asList, asNumber, asRecord, asText } from './loose-json.ts'

/** What kubectl's printer makes of a pod, before it is formatted. */
export interface PodReading {
  /** n and m of READY. */
  readonly ready: number
  readonly total: number
  /** The STATUS word as computed, not yet escaped. */
  readonly status: string
  readonly restarts: number
  /** RFC 3339 end of the run before the last counted restart: feeds "(8s ago)". */
  readonly lastRestartAt?: string
  /** The container whose state gave the STATUS word, where one did. */
  readonly statusFrom?: string
  /** Names of the containers that are included in n. */
  readonly counted: ReadonlySet<string>
  /** The init entry at which the scan stopped: sidecars after it are not counted even when ready. */
  readonly stoppedAt?: string
}

interface Scan {
  reason: string
  statusFrom: string | undefined
  restarts: number
  lastRestartAt: string | undefined
  readonly counted: Set<string>
  ready: number
}

/**
 * READY, STATUS and RESTARTS of a pod as the printer of that Kubernetes version computes them. Total: fields of a wrong
 * type read as absent, since pasted status may be half edited.
 * Models pkg/printers/internalversion/printers.go printPod (v1.27 to v1.37).
 */
export function readPod(pod: V1Pod, kubernetes: KubernetesVersion): PodReading {
  const spec = asRecord(pod.spec) as V1PodSpec
  const status = asRecord(pod.status) as V1PodStatus
  const sidecars = sidecarNames(spec, kubernetes)
  const scan: Scan = {
    reason: phaseReason(status),
    statusFrom: undefined,
    restarts: 0,
    lastRestartAt: undefined,
    counted: new Set(),
    ready: 0,
  }
  const stoppedAt = scanInits(scan, spec, status, sidecars, kubernetes)
  if (looksAtMains(stoppedAt, status, kubernetes)) scanMains(scan, status, kubernetes)
  applyDeletion(scan, pod, status, kubernetes)
  return {
    ready: scan.ready,
    total: asList(spec.containers).length + sidecars.count,
    status: scan.reason,
    restarts: scan.restarts,
    ...(scan.lastRestartAt === undefined ? {} : { lastRestartAt: scan.lastRestartAt }),
    ...(scan.statusFrom === undefined ? {} : { statusFrom: scan.statusFrom }),
    counted: scan.counted,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
  }
}

function phaseReason(status: V1PodStatus): string {
  for (const entry of asList(status.conditions)) {
    const { type, reason } = asRecord(entry) as V1PodCondition
    if (type === 'PodScheduled' && reason === 'SchedulingGated') return reason
  }
  return asText(status.reason) || asText(status.phase)
}

/** Before 1.28 the printer knows no sidecars. Of a repeated name the last entry decides, as in upstream's map. */
function sidecarNames(spec: V1PodSpec, kubernetes: KubernetesVersion) {
  const known = isAtLeast(kubernetes, '1.28')
  const byName = new Map<string, boolean>()
  let count = 0
  for (const item of asList(spec.initContainers)) {
    const entry = asRecord(item) as { name?: string; restartPolicy?: string }
    const isSidecar = known && entry.restartPolicy === 'Always'
    if (isSidecar) count++
    byName.set(asText(entry.name), isSidecar)
  }
  return { count, has: (name: string) => byName.get(name) === true }
}

/** Scans the init list from the top; returns the entry at which it stopped, if it did. */
function scanInits(
  scan: Scan,
  spec: V1PodSpec,
  status: V1PodStatus,
  sidecars: { has: (name: string) => boolean },
  kubernetes: KubernetesVersion,
): string | undefined {
  const all = { restarts: 0, lastRestartAt: undefined as string | undefined }
  const ofSidecars = { restarts: 0, lastRestartAt: undefined as string | undefined }
  let stoppedAt: string | undefined
  for (const [i, entry] of asList(status.initContainerStatuses).entries()) {
    const container = asRecord(entry) as V1ContainerStatus
    const name = asText(container.name)
    addRestarts(all, container)
    if (sidecars.has(name)) addRestarts(ofSidecars, container)
    const { terminated, waiting } = stateOf(container)
    if (terminated !== undefined && terminated.exitCode === 0) continue
    if (sidecars.has(name) && container.started === true) {
      if (container.ready === true) count(scan, name)
      continue
    }
    scan.reason = `Init:${initReason(terminated, waiting, i, asList(spec.initContainers).length)}`
    scan.statusFrom = name
    stoppedAt = name
    break
  }
  const reset = looksAtMains(stoppedAt, status, kubernetes)
  scan.restarts = reset ? ofSidecars.restarts : all.restarts
  // 1.27 forgets the count but not the date, and so prints "0 (5m ago)".
  const keepsDate = !isAtLeast(kubernetes, '1.28')
  scan.lastRestartAt = reset && !keepsDate ? ofSidecars.lastRestartAt : all.lastRestartAt
  return stoppedAt
}

/** The mains are looked at when no init entry stopped the scan, and since 1.28 also once the pod was initialized. */
function looksAtMains(stoppedAt: string | undefined, status: V1PodStatus, kubernetes: KubernetesVersion): boolean {
  return stoppedAt === undefined || (isAtLeast(kubernetes, '1.28') && isTrue(status, 'Initialized'))
}

type Terminated = { readonly exitCode: number; readonly signal: number; readonly reason: string }

function initReason(terminated: Terminated | undefined, waiting: string | undefined, i: number, total: number): string {
  if (terminated !== undefined) return endReason(terminated)
  if (waiting !== undefined && waiting !== '' && waiting !== 'PodInitializing') return waiting
  return `${i}/${total}`
}

function endReason({ reason, signal, exitCode }: Terminated): string {
  if (reason !== '') return reason
  return signal !== 0 ? `Signal:${signal}` : `ExitCode:${exitCode}`
}

/** Scans the mains from the last to the first, so that the first one with something to say has the word. */
function scanMains(scan: Scan, status: V1PodStatus, kubernetes: KubernetesVersion): void {
  let hasRunning = false
  let error: { reason: string; from: string } | undefined
  for (const entry of [...asList(status.containerStatuses)].reverse()) {
    const container = asRecord(entry) as V1ContainerStatus
    const name = asText(container.name)
    addRestarts(scan, container)
    const { waiting, terminated, running } = stateOf(container)
    if (waiting !== undefined && waiting !== '') {
      scan.reason = waiting
      scan.statusFrom = name
    } else if (terminated !== undefined) {
      scan.reason = endReason(terminated)
      scan.statusFrom = name
      if (terminated.exitCode !== 0) error = { reason: scan.reason, from: name }
    } else if (container.ready === true && running) {
      hasRunning = true
      count(scan, name)
    }
  }
  if (scan.reason !== 'Completed') return
  if (hasRunning && isTrue(status, 'Ready')) {
    scan.reason = 'Running'
    scan.statusFrom = undefined
  } else if (error !== undefined && isAtLeast(kubernetes, '1.35')) {
    scan.reason = error.reason
    scan.statusFrom = error.from
  } else if (hasRunning) {
    scan.reason = 'NotReady'
  }
}

function applyDeletion(scan: Scan, pod: V1Pod, status: V1PodStatus, kubernetes: KubernetesVersion): void {
  if (asText(asRecord(pod.metadata).deletionTimestamp) === '') return
  const phase = asText(status.phase)
  const ended = phase === 'Succeeded' || phase === 'Failed'
  if (asText(status.reason) === 'NodeLost') scan.reason = 'Unknown'
  else if (!ended || !isAtLeast(kubernetes, '1.31')) scan.reason = 'Terminating'
  else return
  scan.statusFrom = undefined
}

function count(scan: Scan, name: string): void {
  scan.ready++
  scan.counted.add(name)
}

function addRestarts(to: { restarts: number; lastRestartAt: string | undefined }, container: V1ContainerStatus): void {
  to.restarts += Math.trunc(asNumber(container.restartCount))
  const ended = asText(asRecord(asRecord(container.lastState).terminated).finishedAt)
  if (ended !== '' && (to.lastRestartAt === undefined || Date.parse(ended) > Date.parse(to.lastRestartAt))) {
    to.lastRestartAt = ended
  }
}

/** The three states of a container status as far as they are there. Upstream does not ask that only one is. */
function stateOf(container: V1ContainerStatus) {
  const state = asRecord(container.state)
  const terminated = isObject(state.terminated) ? asRecord(state.terminated) : undefined
  return {
    waiting: isObject(state.waiting) ? asText(asRecord(state.waiting).reason) : undefined,
    running: isObject(state.running),
    terminated:
      terminated === undefined
        ? undefined
        : {
            exitCode: Math.trunc(asNumber(terminated.exitCode)),
            signal: Math.trunc(asNumber(terminated.signal)),
            reason: asText(terminated.reason),
          },
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a condition of that type says True. */
function isTrue(status: V1PodStatus, type: string): boolean {
  for (const entry of asList(status.conditions)) {
    const condition = asRecord(entry) as V1PodCondition
    if (condition.type === type && condition.status === 'True') return true
  }
  return false
}
