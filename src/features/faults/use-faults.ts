import { useMemo } from 'react'
import { type Fault, findFaults, type Scenario, type Timeline } from '../../core/index.ts'
import { scenarioState } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'

const NONE: Scenario = {}

/** What the person gave for this pod, and the faults in it. */
export function useFaults(timeline: Timeline, podIndex: number) {
  const scenario = useStore(scenarioState, ({ scenarios }) => scenarios[podIndex] ?? NONE)
  const faults = useMemo(() => findFaults(timeline.pod, scenario), [timeline.pod, scenario])
  return { scenario, faults }
}

export function hasFault(faults: readonly Fault[], { kind, container }: Fault): boolean {
  return faults.some((fault) => fault.kind === kind && fault.container === container)
}
