import { allContainers } from '../pod/pod-model.ts'
import { snapshotAt } from '../timeline/state-at.ts'
import type { StatusSnapshot, Timeline } from '../timeline/timeline.ts'
import type { Difference, PrintedCells, Side } from './comparison.ts'

/** A row that differs for less than this is not seen by anyone, `kubectl get -w` included. */
const SHORTEST_MS = 50

/** Where two lives on one clock differ in READY, STATUS or order, ascending in time. Containers are matched by name. Pure. */
export function findDifferences(a: Timeline, b: Timeline, endMs: number): readonly Difference[] {
  const found: Difference[] = []
  for (const [side, other, own] of [
    ['b', a, b],
    ['a', b, a],
  ] as const) {
    const shared = sharedNames(other, own)
    found.push(
      ...missingGates(side, other, own, shared),
      ...missingStops(side, other, own, shared),
      ...missingStarts(side, other, own, shared),
      ...missingEnd(side, other, own),
    )
  }
  return [...found, ...rowDifferences(a, b, endMs)].sort((one, two) => one.t - two.t)
}

function sharedNames(other: Timeline, own: Timeline): ReadonlySet<string> {
  const names = new Set(allContainers(own.pod).map(({ name }) => name))
  return new Set(allContainers(other.pod).flatMap(({ name }) => (names.has(name) ? [name] : [])))
}

/** Gates of the other side that nothing stands for on this one: the first container that did not wait, for each. */
function missingGates(side: Side, other: Timeline, own: Timeline, shared: ReadonlySet<string>): readonly Difference[] {
  return other.gates.flatMap((gate): readonly Difference[] => {
    if (!shared.has(gate.container)) return []
    if (own.gates.some(({ container }) => container === gate.container)) return []
    const there = readyAt(own, gate.container) ?? Number.POSITIVE_INFINITY
    const early = gate.releases
      .filter((name) => shared.has(name))
      .map((container) => ({ container, t: startAt(own, container) ?? Number.POSITIVE_INFINITY }))
      .filter(({ t }) => t < there && Number.isFinite(t))
      .sort((one, two) => one.t - two.t)[0]
    if (early === undefined) return []
    const until = gate.opens === 'exit-0' ? 'exited' : 'ready'
    return [{ kind: 'no-gate', t: early.t, side, container: early.container, gate: gate.container, until }]
  })
}

function missingStops(side: Side, other: Timeline, own: Timeline, shared: ReadonlySet<string>): readonly Difference[] {
  return other.stops.flatMap((stop): readonly Difference[] => {
    if (!shared.has(stop.gone) || !shared.has(stop.waited)) return []
    const t = own.events.find(({ type, container }) => type === 'sigterm' && container === stop.waited)?.t
    const exit = own.attempts.findLast(({ container }) => container === stop.gone)?.finishedMs
    const ran = startAt(own, stop.gone) !== undefined
    if (t === undefined || !ran || (exit !== undefined && exit <= t)) return []
    return [{ kind: 'no-stop-order', t, side, container: stop.waited, gone: stop.gone }]
  })
}

function missingStarts(side: Side, other: Timeline, own: Timeline, shared: ReadonlySet<string>): readonly Difference[] {
  return [...shared].flatMap((container): readonly Difference[] => {
    const t = startAt(other, container)
    if (t === undefined || startAt(own, container) !== undefined) return []
    return [{ kind: 'never-starts', t, side, container }]
  })
}

/** Told at the moment the other side begins to stop what is left, where it does. */
function missingEnd(side: Side, other: Timeline, own: Timeline): readonly Difference[] {
  const end = endOf(other)
  if (end === undefined || endOf(own) !== undefined || own.endsBecause !== 'until') return []
  const ran = new Set(other.attempts.flatMap(({ container, exitCode }) => (exitCode === undefined ? [] : [container])))
  const up = own.lanes.flatMap(({ container, segments }) => (segments.at(-1)?.state === 'counted' ? [container] : []))
  if (up.length === 0) return []
  const stops = other.events.find(
    ({ type, container }) => type === 'sigterm' && container !== undefined && ran.has(container),
  )
  return [{ kind: 'endless', t: Math.min(stops?.t ?? end, end), side, containers: up }]
}

/** When the pod was over: its phase said so, or the object went. */
function endOf({ snapshots }: Timeline): number | undefined {
  return snapshots.find(({ row }) => row.deleted || row.phase === 'Succeeded' || row.phase === 'Failed')?.t
}

function startAt(timeline: Timeline, name: string): number | undefined {
  return timeline.attempts.find(({ container, startedMs }) => container === name && startedMs !== undefined)?.startedMs
}

/** When it was first ready, or, for one that runs to its end, when it had exited. */
function readyAt(timeline: Timeline, name: string): number | undefined {
  const lane = timeline.lanes.find(({ container }) => container === name)
  if (lane?.role === 'init') return timeline.attempts.find(({ container }) => container === name)?.finishedMs
  return lane?.segments.find(({ state }) => state === 'counted' || state === 'unseen' || state === 'masked')?.fromMs
}

/** Stretches in which kubectl prints READY or STATUS otherwise; a stretch ends where either row changes. */
function rowDifferences(a: Timeline, b: Timeline, endMs: number): readonly Difference[] {
  const times = [...new Set([...a.snapshots, ...b.snapshots].map(({ t }) => t))].filter((t) => t <= endMs)
  times.sort((one, two) => one - two)
  const found: Extract<Difference, { kind: 'row' }>[] = []
  for (const [i, t] of times.entries()) {
    const [rowA, rowB] = [cellsOf(snapshotAt(a, t)), cellsOf(snapshotAt(b, t))]
    if (isSame(rowA, rowB)) continue
    const toMs = times[i + 1] ?? endMs
    const last = found.at(-1)
    if (last !== undefined && last.toMs === t && isSame(last.a, rowA) && isSame(last.b, rowB)) {
      found[found.length - 1] = { ...last, toMs }
    } else {
      found.push({ kind: 'row', t, toMs, a: rowA, b: rowB })
    }
  }
  return found.filter((row) => row.toMs - row.t >= SHORTEST_MS)
}

function cellsOf({ row }: StatusSnapshot): PrintedCells {
  return row.deleted ? { ready: '', status: '', gone: true } : { ready: row.ready, status: row.status, gone: false }
}

function isSame(one: PrintedCells, two: PrintedCells): boolean {
  return one.gone === two.gone && one.ready === two.ready && one.status === two.status
}
