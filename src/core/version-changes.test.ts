import { expect, test } from 'vitest'
import seed from './examples/seed.yaml?raw'
import { versionChanges } from './version-changes.ts'

function allChanges(text: string, podIndex: number) {
  const steps = versionChanges(text, {}, podIndex)
  let count = 0
  for (;;) {
    const step = steps.next()
    if (step.done === true) return { count, changes: step.value }
    count++
  }
}

test('a native sidecar changes a life when the field is known, and each version is a step', () => {
  const { count, changes } = allChanges(seed, 0)
  expect(count).toBeGreaterThan(5)
  expect(changes).toContainEqual({ version: '1.29', before: '1.28', change: 'order' })
})

test('no pod at that place, no changes', () => {
  expect(allChanges(seed, 7)).toEqual({ count: 0, changes: [] })
  expect(allChanges('', 0)).toEqual({ count: 0, changes: [] })
})
