import type { Scenario } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** What the person said about the world, a scenario for each pod by its position in the text; absent: only assumptions. */
export type Scenarios = Readonly<Record<number, Scenario>>

interface ScenarioState {
  readonly scenarios: Scenarios
  readonly undone: readonly Scenarios[]
  readonly done: readonly Scenarios[]
}

const MOST_STEPS = 100

/** Faults and moved bar ends, with undo and redo. */
export const scenarioState = createStore<ScenarioState>({ scenarios: {}, undone: [], done: [] })

/** One step that can be undone. `change` gets the pod's scenario, `{}` when there is none. */
export function changeScenario(podIndex: number, change: (scenario: Scenario) => Scenario): void {
  const { scenarios, done } = scenarioState.get()
  const next = { ...scenarios, [podIndex]: change(scenarios[podIndex] ?? {}) }
  scenarioState.set({ scenarios: next, done: [...done, scenarios].slice(-MOST_STEPS), undone: [] })
}

/** Takes the last step back; false when there is none. */
export function undoScenario(): boolean {
  const { scenarios, done, undone } = scenarioState.get()
  const last = done.at(-1)
  if (last === undefined) return false
  scenarioState.set({ scenarios: last, done: done.slice(0, -1), undone: [...undone, scenarios] })
  return true
}

/** Does the step again that was taken back; false when there is none. */
export function redoScenario(): boolean {
  const { scenarios, done, undone } = scenarioState.get()
  const next = undone.at(-1)
  if (next === undefined) return false
  scenarioState.set({ scenarios: next, done: [...done, scenarios], undone: undone.slice(0, -1) })
  return true
}

/** Forgets all, when another text is opened. */
export function resetScenarios(scenarios: Scenarios = {}): void {
  scenarioState.set({ scenarios, done: [], undone: [] })
}
