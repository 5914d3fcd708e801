import type { Cause, Gate, StopEdge, TimelineEvent, TimelineEventType } from '../timeline/timeline.ts'
import type { Instance, SimContainer } from './sim-state.ts'

type Values = Readonly<Record<string, string | number>>

/** Writes down what happens, with its causes. */
export interface Recorder {
  /** Something that concerns the pod, or a container of which there is no instance yet. */
  readonly event: (type: TimelineEventType, cause: Cause, container?: SimContainer, values?: Values) => void
  /** Something that concerns one run of a container. */
  readonly instanceEvent: (type: TimelineEventType, cause: Cause, instance: Instance, values?: Values) => void
  readonly gate: (
    container: SimContainer,
    opens: Gate['opens'],
    releases: readonly SimContainer[],
    cause: Cause,
  ) => void
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

  const event: Recorder['event'] = (type, cause, container, values) => {
    const t = now()
    if (container === undefined) events.push(values === undefined ? { t, type, cause } : { t, type, values, cause })
    else if (values === undefined) events.push({ t, type, container: container.name, cause })
    else events.push({ t, type, container: container.name, values, cause })
  }

  return {
    event,
    instanceEvent: (type, cause, { of, attempt }, values) => {
      const t = now()
      if (values === undefined) events.push({ t, type, container: of.name, attempt, cause })
      else events.push({ t, type, container: of.name, attempt, values, cause })
    },
    gate: (container, opens, releases, cause) => {
      const released = releases.map(({ name }) => name)
      const isKnown = gates.some(
        (gate) => gate.container === container.name && gate.releases.join() === released.join(),
      )
      if (isKnown) return
      gates.push({ t: now(), container: container.name, releases: released, opens, cause })
      event('gate-opened', cause, container, { opens })
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
