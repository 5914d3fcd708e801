import type { Cause, Gate, StopEdge, TimelineEvent, TimelineEventType } from '../timeline/timeline.ts'
import { causeOf } from './causes.ts'
import type { SimContainer } from './sim-state.ts'

type Values = Readonly<Record<string, string | number>>

/** Writes down what happens, with its causes. */
export interface Recorder {
  readonly event: (type: TimelineEventType, container?: SimContainer, values?: Values) => void
  readonly gate: (container: SimContainer, opens: Gate['opens'], releases: readonly SimContainer[]) => void
  readonly stop: (gone: string, waited: SimContainer, because: StopEdge['because']) => void
  readonly count: () => number
  readonly events: readonly TimelineEvent[]
  readonly gates: readonly Gate[]
  readonly stops: readonly StopEdge[]
}

export function createRecorder(now: () => number): Recorder {
  const events: TimelineEvent[] = []
  const gates: Gate[] = []
  const stops: StopEdge[] = []

  function event(type: TimelineEventType, container?: SimContainer, values?: Values): void {
    const { attempt, ...rest } = values ?? {}
    const cause: Cause | undefined = causeOf(type, container, values)
    events.push({
      t: now(),
      type,
      ...(container === undefined ? {} : { container: container.name }),
      ...(typeof attempt === 'number' ? { attempt } : {}),
      ...(Object.keys(rest).length === 0 ? {} : { values: rest }),
      ...(cause === undefined ? {} : { cause }),
    })
  }

  return {
    event,
    gate: (container, opens, releases) => {
      const released = releases.map(({ name }) => name)
      const isKnown = gates.some(
        (gate) => gate.container === container.name && gate.releases.join() === released.join(),
      )
      if (isKnown) return
      const cause = causeOf(`gate-${opens}`, container) ?? { rule: `gate-${opens}`, source: '' }
      gates.push({ t: now(), container: container.name, releases: released, opens, cause })
      event('gate-opened', container, { opens })
    },
    stop: (gone, waited, because) => {
      stops.push({ t: now(), gone, waited: waited.name, because })
    },
    count: () => events.length,
    events,
    gates,
    stops,
  }
}
