import type { Act } from '../timeline/timeline.ts'
import { layoutAxis, timeToPosition } from './axis.ts'
import type { AxisPiece } from './scene.ts'

/** The part of the axis that is shown, as shares of the whole: {0, 1} is all of it. */
export interface Zoom {
  readonly from: number
  readonly to: number
}

const NARROWEST_SHARE = 1 / 400

/**
 * Lays the zoomed part of the acts along [from, to]. `pxPerMs` holds the scale while a bar's end is dragged: the end then stays
 * under the pointer.
 */
export function zoomedAxis(zoom: Zoom | undefined, pxPerMs?: number) {
  return (acts: readonly Act[], from: number, to: number): readonly AxisPiece[] =>
    clipAxis(layoutAxis(acts, ...stretch(from, to, zoom), pxPerMs), from, to)
}

/** Where the whole axis would lie so that the zoomed part of it fills [from, to]. */
function stretch(from: number, to: number, zoom: Zoom | undefined): readonly [number, number] {
  if (zoom === undefined) return [from, to]
  const length = (to - from) / Math.max(NARROWEST_SHARE, zoom.to - zoom.from)
  const start = from - zoom.from * length
  return [start, start + length]
}

/** The pieces of an axis within [from, to]; one that reaches beyond is cut, in place and in time. */
function clipAxis(axis: readonly AxisPiece[], from: number, to: number): readonly AxisPiece[] {
  const clipped = axis.flatMap((piece): readonly AxisPiece[] => {
    const a = Math.max(piece.from, from)
    const b = Math.min(piece.to, to)
    if (b - a < 1e-6) return []
    const perPx = (piece.toMs - piece.fromMs) / (piece.to - piece.from)
    return [
      {
        ...piece,
        from: a,
        to: b,
        fromMs: a === piece.from ? piece.fromMs : Math.round(piece.fromMs + (a - piece.from) * perPx),
        toMs: b === piece.to ? piece.toMs : Math.round(piece.toMs - (piece.to - b) * perPx),
      },
    ]
  })
  return clipped.length === 0 ? axis.slice(0, 1) : clipped
}

/** In by `factor` above 1, out below it, holding what lies at `at` (a share of what is shown). Undefined: all is shown. */
export function zoomBy(zoom: Zoom | undefined, factor: number, at: number): Zoom | undefined {
  const { from, to } = zoom ?? { from: 0, to: 1 }
  const length = Math.min(1, Math.max(NARROWEST_SHARE, (to - from) / factor))
  if (length > 1 - 1e-6) return undefined
  return within(from + (to - from) * at - length * at, length)
}

/** Moved along by a share of what is shown; stops at the ends. */
export function panBy(zoom: Zoom | undefined, share: number): Zoom | undefined {
  if (zoom === undefined) return undefined
  const length = zoom.to - zoom.from
  return within(zoom.from + length * share, length)
}

/** In or out around a moment, or around the middle where that moment is not shown. */
export function zoomAround(acts: readonly Act[], zoom: Zoom | undefined, factor: number, t: number): Zoom | undefined {
  const { from, to } = zoom ?? { from: 0, to: 1 }
  const at = (timeToPosition(layoutAxis(acts, 0, 1), t) - from) / (to - from)
  return zoomBy(zoom, factor, at >= 0 && at <= 1 ? at : 0.5)
}

/** Moved so that a moment is shown, a little after the beginning; unchanged while it is. */
export function followZoom(acts: readonly Act[], zoom: Zoom | undefined, t: number): Zoom | undefined {
  if (zoom === undefined) return undefined
  const at = timeToPosition(layoutAxis(acts, 0, 1), t)
  if (at >= zoom.from && at <= zoom.to) return zoom
  const length = zoom.to - zoom.from
  return within(at - length * 0.08, length)
}

function within(from: number, length: number): Zoom {
  const start = Math.min(1 - length, Math.max(0, from))
  return { from: start, to: start + length }
}
