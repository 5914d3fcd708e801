/** Up to so many seconds a step is this long: fine where a second matters, coarse where minutes do. */
const STEPS = [
  [1, 0.1],
  [10, 0.5],
  [60, 5],
  [600, 30],
  [Number.POSITIVE_INFINITY, 300],
] as const

/** The next rounder duration above or below, in seconds: 2.3 goes up to 2.5 and down to 2. Never below 0. Pure, total. */
export function stepSeconds(seconds: number, direction: 1 | -1): number {
  const [, step] = STEPS.find(([below]) => (direction > 0 ? seconds < below : seconds <= below)) ?? STEPS[4]
  const steps = Number((seconds / step).toFixed(6))
  const next = direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1
  return Math.max(0, Number((next * step).toFixed(3)))
}
