import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import seed from '../examples/seed.yaml?raw'
import type { Timeline } from '../timeline/timeline.ts'
import { timeToPosition } from './axis.ts'
import { advancePlayhead, playingTime } from './pace.ts'
import { type MotionPoint, planMotion } from './plan-motion.ts'
import { zoomedAxis } from './zoom.ts'

const timeline = lifeOf(seed)

function lifeOf(text: string): Timeline {
  const life = analyze(text).pods[0]?.timeline
  if (life === undefined) throw new Error('no pod')
  return life
}

function along(points: readonly MotionPoint[], afterMs: number): number {
  const next = points.findIndex((point) => point.afterMs >= afterMs)
  const [a, b] = [points[next - 1], points[next]]
  if (b === undefined) return points.at(-1)?.position ?? Number.NaN
  if (a === undefined) return b.position
  return a.position + ((afterMs - a.afterMs) / (b.afterMs - a.afterMs)) * (b.position - a.position)
}

/** The acts of a life, the resting one as long as it is drawn, along 800 px. */
function axisOf({ acts }: Timeline, zoom?: { readonly from: number; readonly to: number }) {
  return zoomedAxis(zoom)(acts, 100, 900)
}

test.each([
  ['whole', undefined, 0, 1],
  ['whole, from the middle, fast', undefined, 5300, 4],
  ['zoomed into the start', { from: 0.1, to: 0.3 }, 0, 0.5],
])('the browser carries the line where the engine has the playhead: %s', (_, zoom, from, speed) => {
  const axis = axisOf(timeline, zoom)
  const points = planMotion(axis, timeline, from, speed)
  const whole = playingTime(timeline, from, timeline.endMs) / speed
  expect(points.at(-1)?.afterMs).toBeCloseTo(whole, 6)
  for (let share = 0; share <= 1; share += 0.01) {
    const t = advancePlayhead(timeline, from, share * whole, speed)
    // Its t is in whole milliseconds: never a pixel apart.
    expect(Math.abs(along(points, share * whole) - timeToPosition(axis, t)), `after ${share * whole} ms`).toBeLessThan(
      1,
    )
  }
})

test('at the end there is no way left', () => {
  expect(planMotion(axisOf(timeline), timeline, timeline.endMs, 1)).toHaveLength(1)
})
