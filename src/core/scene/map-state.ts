import type { ReceiptLine } from '../timeline/moment.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { MapGate, MapLayout, MapStop } from './map-layout.ts'

/** closed · held: the one that all further starts wait for now · open · past: open, and the pod is stopping. */
export type MapGateState = 'closed' | 'held' | 'open' | 'past'

/** later: nothing is stopping yet · next: SIGTERM comes when those before are gone · sent. */
export type MapStopState = 'later' | 'next' | 'sent'

/** What the Map shows at `t`. */
export interface MapState {
  readonly t: number
  readonly lines: ReadonlyMap<string, ReceiptLine>
  readonly gate: (gate: MapGate) => MapGateState
  readonly stop: (stop: MapStop) => MapStopState
  /** Got SIGTERM in the pod's own stopping and still runs. */
  readonly hasSigterm: (container: string) => boolean
}

const RUNNING = new Set(['starting', 'running', 'unseen', 'masked', 'counted', 'init'])

/** Reads a moment for the Map. Pure. */
export function mapStateAt(timeline: Timeline, layout: MapLayout, t: number): MapState {
  const { receipt } = stateAt(timeline, t)
  const lines = new Map(receipt.map((line) => [line.name, line]))
  const stopping = timeline.acts.find(({ id }) => id === 'stop')
  const isStopping = stopping !== undefined && t >= stopping.fromMs
  const held = layout.gates.find((gate) => gate.t > t)
  const next = layout.stops.find((stop) => stop.t > t)
  const told = new Set(
    timeline.events.flatMap((event) =>
      event.type === 'sigterm' && isStopping && event.t >= stopping.fromMs && event.t <= t
        ? (event.container ?? [])
        : [],
    ),
  )
  return {
    t,
    lines,
    gate: (gate) => (gate.t <= t ? (isStopping ? 'past' : 'open') : gate === held && !isStopping ? 'held' : 'closed'),
    stop: (stop) => (!isStopping ? 'later' : stop.t <= t ? 'sent' : stop === next ? 'next' : 'later'),
    hasSigterm: (name) => told.has(name) && RUNNING.has(lines.get(name)?.segment ?? ''),
  }
}
