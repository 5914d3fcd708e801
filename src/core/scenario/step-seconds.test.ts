import { expect, test } from 'vitest'
import { stepSeconds } from './step-seconds.ts'

test('steps go to round durations, finer below a second and coarser from minutes on', () => {
  const up = [0.003, 0.1, 0.9, 1, 2, 2.3, 9.8, 10, 58, 60, 600].map((seconds) => stepSeconds(seconds, 1))
  expect(up).toEqual([0.1, 0.2, 1, 1.5, 2.5, 2.5, 10, 15, 60, 90, 900])
  const down = [0.003, 0.1, 1, 1.2, 2, 2.3, 10, 12, 60, 90, 900].map((seconds) => stepSeconds(seconds, -1))
  expect(down).toEqual([0, 0, 0.9, 1, 1.5, 2, 9.5, 10, 55, 60, 600])
})

test('up and down again is where it began, from any round duration', () => {
  for (const seconds of [0.2, 1, 1.5, 10, 15, 60, 90, 600])
    expect(stepSeconds(stepSeconds(seconds, 1), -1)).toBe(seconds)
})
