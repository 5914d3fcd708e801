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

test('the steps of one drag are undone together', () => {
  changeScenario(0, () => ({ deleteAtSeconds: 1 }))
  for (const at of [2, 3, 4]) changeScenario(0, () => ({ deleteAtSeconds: at }), 'drag 1')
  changeScenario(0, () => ({ deleteAtSeconds: 9 }), 'drag 2')
  undoScenario()
  expect(scenarioState.get().scenarios).toEqual({ 0: { deleteAtSeconds: 4 } })
  undoScenario()
  expect(scenarioState.get().scenarios).toEqual({ 0: { deleteAtSeconds: 1 } })
  changeScenario(0, () => ({ deleteAtSeconds: 5 }), 'drag 2')
  expect(undoScenario()).toBe(true)
  expect(scenarioState.get().scenarios).toEqual({ 0: { deleteAtSeconds: 1 } })
})

test('a change that changes nothing is no step', () => {
  changeScenario(0, () => ({ deleteAtSeconds: 1 }))
  changeScenario(0, (scenario) => scenario)
  undoScenario()
  expect(scenarioState.get().scenarios).toEqual({})
})
