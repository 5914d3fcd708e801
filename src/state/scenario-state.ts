import type { Scenario } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** What the person said about the world, a scenario for each pod by its position in the text; absent: only assumptions. */
export type Scenarios = Readonly<Record<number, Scenario>>

interface ScenarioState {
  readonly scenarios: Scenarios
  readonly undone: readonly Scenarios[]
  readonly done: readonly Scenarios[]
  /** What the last step was a part of; a step with the same name joins it. */
  readonly gesture?: string | undefined
}

const MOST_STEPS = 100

/** Faults and moved bar ends, with undo and redo. */
export const scenarioState = createStore<ScenarioState>({ scenarios: {}, undone: [], done: [] })

/**
 * One step that can be undone. `change` gets the pod's scenario, `{}` when there is none, and may give it back: then there is no
 * step. Steps of one `gesture` (a drag) are undone together.
 */
export function changeScenario(podIndex: number, change: (scenario: Scenario) => Scenario, gesture?: string): void {
  const { scenarios, done, gesture: last } = scenarioState.get()
  const before = scenarios[podIndex] ?? {}
  const after = change(before)
  if (after === before) return
  const next = { ...scenarios, [podIndex]: after }
  const joins = gesture !== undefined && gesture === last
  scenarioState.set({
    scenarios: next,
    done: joins ? done : [...done, scenarios].slice(-MOST_STEPS),
    undone: [],
    gesture,
  })
}

/** Takes the last step back; false when there is none. */
export function undoScenario(): boolean {
  const { scenarios, done, undone } = scenarioState.get()
  const last = done.at(-1)
  if (last === undefined) return false
  scenarioState.set({ scenarios: last, done: done.slice(0, -1), undone: [...undone, scenarios], gesture: undefined })
  return true
}

/** Does the step again that was taken back; false when there is none. */
export function redoScenario(): boolean {
  const { scenarios, done, undone } = scenarioState.get()
  const next = undone.at(-1)
  if (next === undefined) return false
  scenarioState.set({ scenarios: next, done: [...done, scenarios], undone: undone.slice(0, -1), gesture: undefined })
  return true
}

/** Forgets all, when another text is opened. */
export function resetScenarios(scenarios: Scenarios = {}): void {
  scenarioState.set({ scenarios, done: [], undone: [], gesture: undefined })
}
