import type { Act } from '../timeline/timeline.ts'
import type { AxisPiece } from './scene.ts'

const SERVING_SHARE = 0.15
const PAUSE_SHARE = 0.07
const MOST_BROKEN_SHARE = 0.45

/**
 * Lays the acts along [from, to]: broken ones take a fixed share, the others one scale. `perMs` (px for a millisecond)
 * holds that scale as it was; the axis may then end before or after `to`.
 */
export function layoutAxis(acts: readonly Act[], from: number, to: number, perMs?: number): readonly AxisPiece[] {
  const length = to - from
  const scaled = acts.reduce((sum, act) => sum + (act.broken ? 0 : act.toMs - act.fromMs), 0)
  const asked = acts.reduce((sum, act) => sum + shareOf(act), 0)
  const room = scaled === 0 ? 1 : Math.min(MOST_BROKEN_SHARE, asked)
  const scale = perMs ?? (scaled === 0 ? 0 : (length * (1 - room)) / scaled)
  let at = from
  return acts.map((act) => {
    const size = act.broken ? (length * room * shareOf(act)) / Math.max(1e-9, asked) : (act.toMs - act.fromMs) * scale
    const piece = {
      act: act.id,
      name: act.about ?? act.id,
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

/** The acts that take any room, along [from, to]; at least one. */
export function wholeAxis(acts: readonly Act[], from: number, to: number): readonly AxisPiece[] {
  const pieces = layoutAxis(acts, from, to)
  const wide = pieces.filter((piece) => piece.to - piece.from > 1e-6)
  return wide.length === 0 ? pieces.slice(0, 1) : wide
}

function shareOf({ broken, id }: Act): number {
  if (!broken) return 0
  return id === 'serve' ? SERVING_SHARE : PAUSE_SHARE
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

/** Whether a moment is on the axis at all: a zoomed axis shows a part of the life. */
export function isOnAxis(axis: readonly AxisPiece[], t: number): boolean {
  const first = axis[0]
  const last = axis.at(-1)
  return first !== undefined && last !== undefined && t >= first.fromMs && t <= last.toMs
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

const FINE_STEPS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500]
/** Below this much time in a piece its ticks may be parts of a second. */
const FINE_BELOW_MS = 2500
const STEPS_MS = [
  1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 21_600_000,
  86_400_000, 604_800_000, 2_592_000_000, 31_536_000_000,
]

/** The finest step whose labels are at least `apart` px from each other. */
export function tickStep(piece: AxisPiece, apart: number): number {
  const lengthMs = piece.toMs - piece.fromMs
  const perMs = (piece.to - piece.from) / Math.max(1, lengthMs)
  const steps = lengthMs < FINE_BELOW_MS ? [...FINE_STEPS_MS, ...STEPS_MS] : STEPS_MS
  return steps.find((step) => step * perMs >= apart) ?? STEPS_MS.at(-1) ?? 86_400_000
}

/** A tick's label: seconds while they are few, then minutes, hours and days. `signed` for acts that count from their own zero. */
export function tickLabel(ms: number, signed: boolean): string {
  const seconds = Number((ms / 1000).toFixed(3))
  const unit = seconds < 120 ? undefined : UNITS.find(([, size]) => seconds % size === 0)
  const text = unit === undefined ? String(seconds) : `${seconds / unit[1]}${unit[0]}`
  return signed ? `+${text}` : text
}

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
] as const

/** The playhead's own label: "7.0 s", "+2.0 s", or the act's name where time is not to scale. */
export function momentLabel(
  axis: readonly AxisPiece[],
  t: number,
  actNames: Readonly<Record<Act['id'], string>>,
): string {
  const piece = axis.find((one) => t <= one.toMs) ?? axis.at(-1)
  if (piece === undefined) return ''
  if (piece.broken && t > piece.fromMs && t < piece.toMs && piece.act === 'serve') return actNames.serve.toLowerCase()
  const perMs = (piece.to - piece.from) / Math.max(1, piece.toMs - piece.fromMs)
  return `${piece.zeroMs > 0 ? '+' : ''}${formatSpan(t - piece.zeroMs, perMs > FINE_PER_MS ? 3 : 1)}`
}

/** From so many px for a millisecond on, milliseconds can be told apart. */
const FINE_PER_MS = 0.25

/** "7.0 s", "6m12s", "3d4h": two units at most from two minutes on. */
function formatSpan(ms: number, decimals: number): string {
  const seconds = ms / 1000
  if (seconds < 600) return `${seconds.toFixed(decimals)} s`
  const whole = Math.floor(seconds)
  if (whole < 7200) return `${Math.floor(whole / 60)}m${whole % 60}s`
  if (whole < 172_800) return `${Math.floor(whole / 3600)}h${Math.floor((whole % 3600) / 60)}m`
  return `${Math.floor(whole / 86_400)}d${Math.floor((whole % 86_400) / 3600)}h`
}
