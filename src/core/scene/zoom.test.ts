import { expect, test } from 'vitest'
import type { Act } from '../timeline/timeline.ts'
import { positionToTime, timeToPosition } from './axis.ts'
import { followZoom, panBy, zoomAround, zoomBy, zoomedAxis } from './zoom.ts'

const ACTS: readonly Act[] = [
  { id: 'start', fromMs: 0, toMs: 10_000, broken: false },
  { id: 'serve', fromMs: 10_000, toMs: 100_000, broken: true },
  { id: 'stop', fromMs: 100_000, toMs: 110_000, broken: false },
]

type Part = { readonly from: number; readonly to: number } | undefined
const shown = (part: Part) => zoomedAxis(part)(ACTS, 100, 900)

test('zooming in holds what lies under the pointer', () => {
  const before = shown(undefined)
  const at = timeToPosition(before, 4000)
  const after = shown(zoomBy(undefined, 3, (at - 100) / 800))
  expect(timeToPosition(after, 4000)).toBeCloseTo(at, 0)
  expect(after.at(-1)?.to).toBeCloseTo(900)
  expect(after[0]?.from).toBe(100)
})

test('out again shows all, and never more than all', () => {
  const inside = zoomBy(zoomBy(undefined, 2, 0.5), 2, 0.5)
  expect(inside?.to).toBeCloseTo(0.625)
  expect(zoomBy(inside, 0.1, 0.5)).toBeUndefined()
})

test('moving along stops at the ends', () => {
  const zoom = zoomBy(undefined, 4, 0)
  expect(panBy(zoom, -1)).toEqual({ from: 0, to: 0.25 })
  expect(panBy(zoom, 9)).toEqual({ from: 0.75, to: 1 })
  expect(panBy(undefined, 1)).toBeUndefined()
})

test('a place on the zoomed axis is the same moment both ways', () => {
  const axis = shown({ from: 0.1, to: 0.3 })
  for (const t of [2500, 3000, 4321]) expect(positionToTime(axis, timeToPosition(axis, t))).toBe(t)
})

test('a life that outgrows the held scale is cut at the end of the plot', () => {
  const axis = zoomedAxis(undefined, 0.05)(ACTS, 100, 900)
  expect(axis.at(-1)?.to).toBe(900)
  expect(axis.at(-1)?.toMs).toBeLessThan(110_000)
})

test('a playing playhead is followed when it leaves what is shown', () => {
  const zoom = zoomAround(ACTS, undefined, 4, 5000)
  expect(followZoom(ACTS, zoom, 5000)).toBe(zoom)
  const next = shown(followZoom(ACTS, zoom, 105_000))
  expect(next[0]?.fromMs).toBeLessThan(105_000)
  expect(next.at(-1)?.toMs).toBeGreaterThan(105_000)
})
