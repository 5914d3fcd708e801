/** The first wait and the longest. */
export const FIRST_MS = 10_000
export const LONGEST_MS = 300_000
/** A key this long untouched starts anew. */
const QUIET_MS = 2 * LONGEST_MS
/** The kubelet's housekeeping, which forgets such keys: a wait that is still running then ends with it. */
const HOUSEKEEPING_AT_MS = 850
const HOUSEKEEPING_EVERY_MS = 2000

interface BackOffEntry {
  readonly waitMs: number
  readonly updatedMs: number
}

/** Waits that double from 10 s to 300 s, one a key, and start anew after a quiet 600 s. */
export interface BackOff {
  /** Whether less than the wait has passed since `sinceMs`. */
  readonly isWaiting: (key: string, sinceMs: number, nowMs: number) => boolean
  /** The same, counted from when the wait was last lengthened. */
  readonly isWaitingSinceUpdate: (key: string, nowMs: number) => boolean
  /** Lengthens the wait; `eventMs` is when the thing failed. */
  readonly lengthen: (key: string, eventMs: number, nowMs: number) => void
  /** The wait in force, milliseconds; 0 when there is none. */
  readonly waitOf: (key: string) => number
}

/** Models client-go util/flowcontrol/backoff.go Backoff, without jitter, and pkg/kubelet/kubelet_pods.go HandlePodCleanups. */
export function createBackOff(): BackOff {
  const entries = new Map<string, BackOffEntry>()
  const known = (key: string, eventMs: number, nowMs: number): BackOffEntry | undefined => {
    const entry = entries.get(key)
    return entry === undefined || eventMs - entry.updatedMs > QUIET_MS || isForgotten(entry, nowMs) ? undefined : entry
  }
  return {
    isWaiting: (key, sinceMs, nowMs) => {
      const entry = known(key, sinceMs, nowMs)
      return entry !== undefined && nowMs - sinceMs < entry.waitMs
    },
    isWaitingSinceUpdate: (key, nowMs) => {
      const entry = known(key, nowMs, nowMs)
      return entry !== undefined && nowMs - entry.updatedMs < entry.waitMs
    },
    lengthen: (key, eventMs, nowMs) => {
      const entry = known(key, eventMs, nowMs)
      const waitMs = entry === undefined ? FIRST_MS : Math.min(entry.waitMs * 2, LONGEST_MS)
      entries.set(key, { waitMs, updatedMs: nowMs })
    },
    waitOf: (key) => entries.get(key)?.waitMs ?? 0,
  }
}

/** Whether a housekeeping has come by since the key had gone quiet for too long. */
function isForgotten({ updatedMs }: BackOffEntry, nowMs: number): boolean {
  const quietMs = updatedMs + QUIET_MS
  const rounds = Math.floor((quietMs - HOUSEKEEPING_AT_MS) / HOUSEKEEPING_EVERY_MS) + 1
  return HOUSEKEEPING_AT_MS + Math.max(0, rounds) * HOUSEKEEPING_EVERY_MS <= nowMs
}
