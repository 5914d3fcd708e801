/** Something that happens once and that a process can wait for. */
export interface Signal {
  fired: boolean
  readonly waiters: (() => void)[]
}

export function createSignal(): Signal {
  return { fired: false, waiters: [] }
}

/** What a process waits for: a time (milliseconds), a signal, or whichever of the two comes first. */
export interface Wait {
  readonly until?: number
  readonly signal?: Signal
}

/** A piece of the kubelet that takes time, written as it reads: it runs until it yields what it waits for. */
export type Process = Generator<Wait, void, void>

/** Simulated time and what is to happen in it. Equal times run in the order in which they were asked for. */
export interface Scheduler {
  readonly now: () => number
  readonly at: (t: number, run: () => void) => void
  /** The same, but before what `at` puts at that time: a relist. */
  readonly atRelist: (t: number, run: () => void) => void
  /** The same, but before all that: a probe's tick. */
  readonly atTick: (t: number, run: () => void) => void
  readonly spawn: (process: Process) => void
  readonly fire: (signal: Signal) => void
  /** Runs until nothing is left up to `untilMs`, or `keepGoing` says no. */
  readonly run: (untilMs: number, keepGoing: () => boolean) => void
}

/** What comes first of what is to happen at one time: probes' ticks, relists, all else. */
const RANKS = { tick: 0, relist: 1, other: 2 } as const

interface Entry {
  readonly t: number
  readonly rank: (typeof RANKS)[keyof typeof RANKS]
  readonly order: number
  readonly run: () => void
}

export function createScheduler(): Scheduler {
  const heap: Entry[] = []
  let now = 0
  let order = 0

  function push(entry: Entry): void {
    let i = heap.push(entry) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      const above = heap[parent]
      if (above === undefined || isBefore(above, entry)) break
      heap[i] = above
      i = parent
    }
    heap[i] = entry
  }

  function pop(): Entry | undefined {
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined || heap.length === 0) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      const right = heap[child + 1]
      const left = heap[child]
      if (left === undefined) break
      if (right !== undefined && isBefore(right, left)) child++
      const smaller = heap[child]
      if (smaller === undefined || isBefore(last, smaller)) break
      heap[i] = smaller
      i = child
    }
    heap[i] = last
    return top
  }

  function advance(process: Process): void {
    const step = process.next()
    if (step.done === true) return
    const { until, signal } = step.value
    let resumed = false
    const resume = () => {
      if (resumed) return
      resumed = true
      advance(process)
    }
    if (signal?.fired === true) {
      resume()
      return
    }
    signal?.waiters.push(resume)
    if (until !== undefined) at(until, resume)
  }

  const plan = (t: number, rank: Entry['rank'], run: () => void) => {
    push({ t: Math.max(t, now), rank, order: order++, run })
  }
  const at = (t: number, run: () => void) => plan(t, RANKS.other, run)

  return {
    now: () => now,
    at,
    atRelist: (t, run) => plan(t, RANKS.relist, run),
    atTick: (t, run) => plan(t, RANKS.tick, run),
    spawn: advance,
    fire: (signal) => {
      if (signal.fired) return
      signal.fired = true
      for (const waiter of signal.waiters.splice(0)) waiter()
    },
    run: (untilMs, keepGoing) => {
      while (keepGoing()) {
        const next = heap[0]
        if (next === undefined || next.t > untilMs) break
        pop()
        now = next.t
        next.run()
      }
    },
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  if (a.t !== b.t) return a.t < b.t
  return a.rank === b.rank ? a.order < b.order : a.rank < b.rank
}
