import type { Act } from '../timeline/timeline.ts'

const PX_PER_S = 33.5
const BROKEN_PX = 110
const SHORTEST = 620
const LONGEST = 2600
const MOST = 16
/** A step that ends this near to the usual length ends there. */
const NEAR = 0.02

/** How long time is drawn on a phone, where it runs down, px. */
export function usualLength(acts: readonly Act[]): number {
  const px = acts.reduce((sum, act) => sum + (act.broken ? BROKEN_PX : ((act.toMs - act.fromMs) / 1000) * PX_PER_S), 0)
  return Math.min(LONGEST, Math.max(SHORTEST, px))
}

/** The share of its usual length at which a whole life has room in so many px; 1 when it has. */
export function fittingStretch(acts: readonly Act[], room: number): number {
  return Math.min(1, room / usualLength(acts))
}

/** A picture drawn `stretch` times as long as usual, longer or shorter by `factor`: from all of it in `room` px to 16 times. */
export function stretchBy(acts: readonly Act[], stretch: number, factor: number, room: number): number {
  const next = Math.min(MOST, Math.max(fittingStretch(acts, room), stretch * factor))
  return Math.abs(next - 1) < NEAR ? 1 : next
}
