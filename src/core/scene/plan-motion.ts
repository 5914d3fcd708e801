import type { Timeline } from '../timeline/timeline.ts'
import { timeToPosition } from './axis.ts'
import { paceOf } from './pace.ts'
import type { AxisPiece } from './scene.ts'

/** Where something that goes with the playhead is `afterMs` of wall time from now; from one point to the next it moves evenly. */
export interface MotionPoint {
  readonly afterMs: number
  readonly position: number
}

/**
 * The way of the playhead along an axis when it plays from `t` at `speed` up to the end, as `advancePlayhead` has it. It bends
 * where an act or a piece of the axis ends. Pure.
 */
export function planMotion(
  axis: readonly AxisPiece[],
  timeline: Timeline,
  t: number,
  speed: number,
): readonly MotionPoint[] {
  const stops = axis.flatMap(({ fromMs, toMs }) => [fromMs, toMs])
  const points: MotionPoint[] = [{ afterMs: 0, position: timeToPosition(axis, t) }]
  let at = t
  let afterMs = 0
  for (const act of timeline.acts) {
    const perWall = paceOf(act) * speed
    const within = stops.filter((stop) => stop > act.fromMs && stop < act.toMs).sort((a, b) => a - b)
    for (const stop of [...within, act.toMs]) {
      if (stop <= at) continue
      afterMs += (stop - at) / perWall
      at = stop
      points.push({ afterMs, position: timeToPosition(axis, at) })
    }
  }
  return points
}
