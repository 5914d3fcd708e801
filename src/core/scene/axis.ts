import type { Act } from '../timeline/timeline.ts'
import type { AxisPiece } from './scene.ts'

const BROKEN_SHARE = 0.15
const MOST_BROKEN_SHARE = 0.45

/** Lays the acts along [from, to]: broken ones take a fixed share, the others one scale. */
export function layoutAxis(acts: readonly Act[], from: number, to: number): readonly AxisPiece[] {
  const length = to - from
  const broken = acts.filter((act) => act.broken).length
  const share = broken === 0 ? 0 : Math.min(BROKEN_SHARE, MOST_BROKEN_SHARE / broken)
  const scaled = acts.reduce((sum, act) => sum + (act.broken ? 0 : act.toMs - act.fromMs), 0)
  const perMs = scaled === 0 ? 0 : (length * (1 - share * broken)) / scaled
  const brokenLength = scaled === 0 ? length / Math.max(1, broken) : length * share
  let at = from
  return acts.map((act) => {
    const size = act.broken ? brokenLength : (act.toMs - act.fromMs) * perMs
    const piece = {
      act: act.id,
      broken: act.broken,
      fromMs: act.fromMs,
      toMs: act.toMs,
      from: at,
      to: at + size,
      zeroMs: zeroOf(acts, act),
    }
    at += size
    return piece
  })
}

/** Starting counts from the pod's beginning; what comes later from where its first piece began. */
function zeroOf(acts: readonly Act[], act: Act): number {
  return act.id === 'start' || act.id === 'serve' ? 0 : (acts.find(({ id }) => id === act.id)?.fromMs ?? 0)
}

/** Position of a moment on the axis; clamped to its ends. */
export function timeToPosition(axis: readonly AxisPiece[], t: number): number {
  for (const piece of axis) {
    if (t <= piece.toMs)
      return (
        piece.from + (Math.max(0, t - piece.fromMs) / Math.max(1, piece.toMs - piece.fromMs)) * (piece.to - piece.from)
      )
  }
  return axis.at(-1)?.to ?? 0
}

/** The moment at a position, whole milliseconds. */
export function positionToTime(axis: readonly AxisPiece[], position: number): number {
  for (const piece of axis) {
    if (position <= piece.to) {
      const share = Math.max(0, position - piece.from) / Math.max(1e-9, piece.to - piece.from)
      return Math.round(piece.fromMs + share * (piece.toMs - piece.fromMs))
    }
  }
  return axis.at(-1)?.toMs ?? 0
}

const STEPS_MS = [
  1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 21_600_000,
  86_400_000,
]

/** The finest step whose labels are at least `apart` px from each other. */
export function tickStep(piece: AxisPiece, apart: number): number {
  const perMs = (piece.to - piece.from) / Math.max(1, piece.toMs - piece.fromMs)
  return STEPS_MS.find((step) => step * perMs >= apart) ?? STEPS_MS.at(-1) ?? 86_400_000
}

/** A tick's label: seconds while they are few, then minutes and hours. `signed` for acts that count from their own zero. */
export function tickLabel(ms: number, signed: boolean): string {
  const seconds = Math.round(ms / 1000)
  const text =
    seconds < 120
      ? String(seconds)
      : seconds % 3600 === 0
        ? `${seconds / 3600}h`
        : seconds % 60 === 0
          ? `${seconds / 60}m`
          : String(seconds)
  return signed ? `+${text}` : text
}

/** The playhead's own label: "7.0 s", "+2.0 s", or the act's name where time is not to scale. */
export function momentLabel(
  axis: readonly AxisPiece[],
  t: number,
  actNames: Readonly<Record<Act['id'], string>>,
): string {
  const piece = axis.find((one) => t <= one.toMs) ?? axis.at(-1)
  if (piece === undefined) return ''
  if (piece.broken && t > piece.fromMs && t < piece.toMs && piece.act === 'serve') return actNames.serve.toLowerCase()
  const signed = piece.zeroMs > 0
  return `${signed ? '+' : ''}${((t - piece.zeroMs) / 1000).toFixed(1)} s`
}
