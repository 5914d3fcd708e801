import type { Timeline } from '../timeline/timeline.ts'
import { layoutAxis, timeToPosition } from './axis.ts'
import type { AxisPiece, Shape } from './scene.ts'

/** A pod's life small enough for a shelf: bars and tails, no words. */
export interface MiniScene {
  readonly width: number
  readonly height: number
  readonly axis: readonly AxisPiece[]
  readonly shapes: readonly Shape[]
}

const UP = new Set(['starting', 'running', 'unseen', 'masked'])
const MOST_ROWS = 30

/** The first thirty rows of a timeline in a box of that size. Pure. */
export function layoutMini(
  timeline: Timeline,
  { width, height }: { readonly width: number; readonly height: number },
): MiniScene {
  const axis = layoutAxis(timeline.acts, 0, width)
  const lanes = timeline.lanes.slice(0, MOST_ROWS)
  const row = Math.min(18, height / Math.max(1, lanes.length))
  const bar = Math.max(1.5, row * 0.62)
  const shapes = lanes.flatMap(({ role, segments }, i) =>
    segments.flatMap(({ fromMs, toMs, state }): readonly Shape[] => {
      const cls =
        state === 'counted' || state === 'tail'
          ? `solid-${role}`
          : UP.has(state)
            ? `outline-${role}`
            : state === 'init'
              ? 'init-ground'
              : undefined
      const from = timeToPosition(axis, fromMs)
      const to = timeToPosition(axis, toMs)
      if (cls === undefined || to - from < 0.5) return []
      const thickness = state === 'tail' ? bar / 2 : bar
      return [{ kind: 'rect', cls, x: from, y: i * row + (row - thickness) / 2, width: to - from, height: thickness }]
    }),
  )
  return { width, height: Math.ceil(row * lanes.length), axis, shapes }
}

/** The moment of another pod's life that is as far in the same act. A life without that act: its rest. Pure. */
export function sameMoment(own: Timeline, t: number, other: Timeline): number {
  const act = own.acts.find(({ toMs }) => t < toMs) ?? own.acts.at(-1)
  const match = other.acts.find(({ id }) => id === act?.id)
  if (act === undefined || match === undefined) return other.restMs
  const share = Math.min(1, (t - act.fromMs) / Math.max(1, act.toMs - act.fromMs))
  return Math.round(match.fromMs + share * (match.toMs - match.fromMs))
}
