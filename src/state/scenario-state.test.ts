import { beforeEach, expect, test } from 'vitest'
import { changeScenario, redoScenario, resetScenarios, scenarioState, undoScenario } from './scenario-state.ts'

beforeEach(() => resetScenarios())

test('a step is undone and done again, and a new step forgets what was undone', () => {
  changeScenario(0, (scenario) => ({ ...scenario, deleteAtSeconds: 10 }))
  changeScenario(0, (scenario) => ({ ...scenario, deleteAtSeconds: 20 }))
  expect(undoScenario()).toBe(true)
  expect(scenarioState.get().scenarios).toEqual({ 0: { deleteAtSeconds: 10 } })
  expect(redoScenario()).toBe(true)
  expect(scenarioState.get().scenarios).toEqual({ 0: { deleteAtSeconds: 20 } })
  expect(redoScenario()).toBe(false)
  undoScenario()
  changeScenario(1, () => ({ deleteAtSeconds: 5 }))
  expect(redoScenario()).toBe(false)
  expect(scenarioState.get().scenarios).toEqual({ 0: { deleteAtSeconds: 10 }, 1: { deleteAtSeconds: 5 } })
})

test('nothing to undo after another text was opened', () => {
  changeScenario(0, () => ({ deleteAtSeconds: 1 }))
  resetScenarios()
  expect(undoScenario()).toBe(false)
  expect(scenarioState.get().scenarios).toEqual({})
})
