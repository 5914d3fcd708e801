const FIRST_MS = 10_000
const LONGEST_MS = 300_000

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
  /** When a wait that was last lengthened at its update is over. */
  readonly endsAt: (key: string) => number
}

/** Models client-go util/flowcontrol/backoff.go Backoff, without jitter. */
export function createBackOff(): BackOff {
  const entries = new Map<string, BackOffEntry>()
  const isFresh = (entry: BackOffEntry, eventMs: number) => eventMs - entry.updatedMs <= 2 * LONGEST_MS
  return {
    isWaiting: (key, sinceMs, nowMs) => {
      const entry = entries.get(key)
      return entry !== undefined && isFresh(entry, sinceMs) && nowMs - sinceMs < entry.waitMs
    },
    isWaitingSinceUpdate: (key, nowMs) => {
      const entry = entries.get(key)
      return entry !== undefined && isFresh(entry, nowMs) && nowMs - entry.updatedMs < entry.waitMs
    },
    lengthen: (key, eventMs, nowMs) => {
      const entry = entries.get(key)
      const waitMs = entry !== undefined && isFresh(entry, eventMs) ? Math.min(entry.waitMs * 2, LONGEST_MS) : FIRST_MS
      entries.set(key, { waitMs, updatedMs: nowMs })
    },
    waitOf: (key) => entries.get(key)?.waitMs ?? 0,
    endsAt: (key) => {
      const entry = entries.get(key)
      return entry === undefined ? 0 : entry.updatedMs + entry.waitMs
    },
  }
}
