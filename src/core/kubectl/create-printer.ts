import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'

/** What kubectl's printer makes of a pod, before it is formatted. */
export interface PodReading {
  /** n and m of READY. */
  readonly ready: number
  readonly total: number
  /** The STATUS word as computed, not yet escaped. */
  readonly status: string
  readonly restarts: number
  /** End of the run before the last counted restart, milliseconds on the clock of the statuses: feeds "(8s ago)". */
  readonly lastRestartMs?: number
  /** The container whose state gave the STATUS word, where one did. */
  readonly statusFrom?: string
  /** Names of the containers that are included in n. */
  readonly counted: ReadonlySet<string>
  /** The init entry at which the scan stopped: sidecars after it are not counted even when ready. */
  readonly stoppedAt?: string
}

/** What the printer takes from a pod's spec. */
export interface PrinterSpec {
  /** In order; upstream looks a sidecar up by its name. */
  readonly inits: readonly { readonly name: string; readonly restartPolicy: string }[]
  /** How many `containers` there are. */
  readonly mains: number
}

/** What the printer takes from a pod's status and metadata. */
export interface PrinterPod {
  readonly phase: string
  readonly reason: string
  readonly schedulingGated: boolean
  readonly initialized: boolean
  readonly isReady: boolean
  readonly isDeleted: boolean
  /** The container statuses in their order. */
  readonly inits: readonly PrinterStatus[]
  readonly mains: readonly PrinterStatus[]
}

/** What the printer takes from a container's status. Upstream does not ask that only one of its states is there. */
export interface PrinterStatus {
  readonly name: string
  readonly ready: boolean
  readonly started: boolean
  readonly restartCount: number
  /** End of the run before this one, milliseconds; NaN when what is written is no time. */
  readonly lastEndMs: number | undefined
  /** The reason it waits for; '' when it gives none, or does not wait. */
  readonly waiting: string
  readonly running: boolean
  readonly terminated: PrinterEnding | undefined
}

export interface PrinterEnding {
  readonly exitCode: number
  readonly signal: number
  readonly reason: string
}

interface Restarts {
  restarts: number
  lastMs: number | undefined
}

interface Scan extends Restarts {
  reason: string
  statusFrom: string | undefined
  readonly counted: Set<string>
  ready: number
}

/**
 * READY, STATUS and RESTARTS of the pods of one spec, as the printer of that Kubernetes version computes them.
 * Models pkg/printers/internalversion/printers.go printPod (v1.27 to v1.37).
 */
export function createPrinter(spec: PrinterSpec, kubernetes: KubernetesVersion): (pod: PrinterPod) => PodReading {
  const knowsSidecars = isAtLeast(kubernetes, '1.28')
  const saysHowItEnded = isAtLeast(kubernetes, '1.31')
  const prefersFailures = isAtLeast(kubernetes, '1.35')
  const isSidecar = ({ restartPolicy }: { restartPolicy: string }) => knowsSidecars && restartPolicy === 'Always'
  // Of a repeated name the last entry decides, as in upstream's map.
  const sidecars = new Map(spec.inits.map((init) => [init.name, isSidecar(init)]))
  const total = spec.mains + spec.inits.filter(isSidecar).length

  /** The mains are looked at when no init entry stopped the scan, and since 1.28 also once the pod was initialized. */
  function looksAtMains(stoppedAt: string | undefined, pod: PrinterPod): boolean {
    return stoppedAt === undefined || (knowsSidecars && pod.initialized)
  }

  /** Scans the init list from the top; returns the entry at which it stopped, if it did. */
  function scanInits(scan: Scan, pod: PrinterPod): string | undefined {
    const ofSidecars: Restarts = { restarts: 0, lastMs: undefined }
    let stoppedAt: string | undefined
    for (const [i, status] of pod.inits.entries()) {
      const { name, terminated } = status
      const isOfSidecar = sidecars.get(name) === true
      addRestarts(scan, status)
      if (isOfSidecar) addRestarts(ofSidecars, status)
      if (terminated !== undefined && terminated.exitCode === 0) continue
      if (isOfSidecar && status.started) {
        if (status.ready) count(scan, name)
        continue
      }
      scan.reason = `Init:${initReason(status, i, spec.inits.length)}`
      scan.statusFrom = name
      stoppedAt = name
      break
    }
    if (!looksAtMains(stoppedAt, pod)) return stoppedAt
    scan.restarts = ofSidecars.restarts
    // 1.27 forgets the count but not the date, and so prints "0 (5m ago)".
    if (knowsSidecars) scan.lastMs = ofSidecars.lastMs
    return stoppedAt
  }

  /** Scans the mains from the last to the first, so that the first one with something to say has the word. */
  function scanMains(scan: Scan, pod: PrinterPod): void {
    let hasRunning = false
    let error: { reason: string; from: string } | undefined
    for (let i = pod.mains.length - 1; i >= 0; i--) {
      const status = pod.mains[i] as PrinterStatus
      const { name, waiting, terminated } = status
      addRestarts(scan, status)
      if (waiting !== '') {
        scan.reason = waiting
        scan.statusFrom = name
      } else if (terminated !== undefined) {
        scan.reason = endReason(terminated)
        scan.statusFrom = name
        if (terminated.exitCode !== 0) error = { reason: scan.reason, from: name }
      } else if (status.ready && status.running) {
        hasRunning = true
        count(scan, name)
      }
    }
    if (scan.reason !== 'Completed') return
    if (hasRunning && pod.isReady) {
      scan.reason = 'Running'
      scan.statusFrom = undefined
    } else if (error !== undefined && prefersFailures) {
      scan.reason = error.reason
      scan.statusFrom = error.from
    } else if (hasRunning) {
      scan.reason = 'NotReady'
    }
  }

  function applyDeletion(scan: Scan, { isDeleted, phase, reason }: PrinterPod): void {
    if (!isDeleted) return
    const ended = phase === 'Succeeded' || phase === 'Failed'
    if (reason === 'NodeLost') scan.reason = 'Unknown'
    else if (!ended || !saysHowItEnded) scan.reason = 'Terminating'
    else return
    scan.statusFrom = undefined
  }

  return (pod) => {
    const scan: Scan = {
      reason: pod.schedulingGated ? 'SchedulingGated' : pod.reason || pod.phase,
      statusFrom: undefined,
      restarts: 0,
      lastMs: undefined,
      counted: new Set(),
      ready: 0,
    }
    const stoppedAt = scanInits(scan, pod)
    if (looksAtMains(stoppedAt, pod)) scanMains(scan, pod)
    applyDeletion(scan, pod)
    return {
      ready: scan.ready,
      total,
      status: scan.reason,
      restarts: scan.restarts,
      ...(scan.lastMs === undefined ? {} : { lastRestartMs: scan.lastMs }),
      ...(scan.statusFrom === undefined ? {} : { statusFrom: scan.statusFrom }),
      counted: scan.counted,
      ...(stoppedAt === undefined ? {} : { stoppedAt }),
    }
  }
}

function initReason({ terminated, waiting }: PrinterStatus, i: number, total: number): string {
  if (terminated !== undefined) return endReason(terminated)
  if (waiting !== '' && waiting !== 'PodInitializing') return waiting
  return `${i}/${total}`
}

function endReason({ reason, signal, exitCode }: PrinterEnding): string {
  if (reason !== '') return reason
  return signal !== 0 ? `Signal:${signal}` : `ExitCode:${exitCode}`
}

function count(scan: Scan, name: string): void {
  scan.ready++
  scan.counted.add(name)
}

function addRestarts(to: Restarts, { restartCount, lastEndMs }: PrinterStatus): void {
  to.restarts += restartCount
  if (lastEndMs !== undefined && (to.lastMs === undefined || lastEndMs > to.lastMs)) to.lastMs = lastEndMs
}
