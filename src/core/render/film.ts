import { snapshotAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** Wall milliseconds for a second of the pod, and for an act that is not to scale. */
const WALL_PER_SECOND = 260
const WALL_PER_BREAK = 700
/** Still, at the beginning and at the end; then the film goes back to the resting moment. */
const HOLD = 200
const FADE = 160
/** All motion is over after this: an image has no pause button. */
const LONGEST = 5000
/** Of a film that repeats: how long the resting moment is shown before it begins again. */
const REST = 1500
/** Nothing changes faster: three times a second, there and back. */
const FASTEST = 170

/** What is counted during a stretch of the film. */
export interface FilmFrame {
  /** Share of the film, 0 to 1. */
  readonly from: number
  readonly ready: string
  readonly status: string
  /** Of each container, in order: counted or not. */
  readonly counted: readonly boolean[]
}

/** A pod's life as a film. Positions in it are shares of its duration, from 0 to 1. */
export interface Film {
  readonly seconds: number
  /** Where the playhead is at the acts' ends; linear between them. */
  readonly acts: readonly { readonly share: number; readonly t: number }[]
  readonly frames: readonly FilmFrame[]
  /** When it goes back to the resting moment, and from when on nothing moves. */
  readonly rest: number
  readonly still: number
}

/** Plans the film of a timeline: at most five seconds, or, when it repeats, those and a rest. Pure. */
export function planFilm(timeline: Timeline, isLoop: boolean): Film {
  const natural = timeline.acts.map(({ broken, fromMs, toMs }) =>
    broken ? WALL_PER_BREAK : ((toMs - fromMs) / 1000) * WALL_PER_SECOND,
  )
  const length = natural.reduce((sum, one) => sum + one, 0)
  const pace = Math.min(1, (LONGEST - 2 * HOLD - FADE) / Math.max(1, length))
  const playing = length * pace
  const still = playing + 2 * HOLD + FADE
  const total = still + (isLoop ? REST : 0)
  let at = HOLD
  const acts = [{ share: HOLD / total, t: timeline.acts[0]?.fromMs ?? 0 }]
  for (const [i, act] of timeline.acts.entries()) {
    at += (natural[i] ?? 0) * pace
    acts.push({ share: at / total, t: act.toMs })
  }
  return {
    seconds: Math.round(total) / 1000,
    acts,
    frames: cutFrames(timeline, (t) => shareAt(acts, t), FASTEST / total),
    rest: (HOLD + playing + HOLD) / total,
    still: still / total,
  }
}

/** When in the film a moment of the pod is shown, as a share of its length. */
export function shareAt(acts: Film['acts'], t: number): number {
  for (const [i, end] of acts.entries()) {
    const start = acts[i - 1]
    if (start === undefined || t > end.t) continue
    return start.share + ((t - start.t) / Math.max(1, end.t - start.t)) * (end.share - start.share)
  }
  return acts.at(-1)?.share ?? 0
}

/** A frame for each change of the row or of what is counted; changes closer than `apart` become one. */
function cutFrames(timeline: Timeline, share: (t: number) => number, apart: number): readonly FilmFrame[] {
  const frames: FilmFrame[] = []
  for (const { t, row } of timeline.snapshots) {
    if (row.deleted || t > timeline.endMs) continue
    const { containers } = snapshotAt(timeline, t)
    const from = t === 0 ? 0 : share(t)
    const frame = { from, ready: row.ready, status: row.status, counted: containers.map(({ counted }) => counted) }
    const last = frames.at(-1)
    if (last !== undefined && isSame(last, frame)) continue
    if (last !== undefined && from - last.from < apart) frames[frames.length - 1] = { ...frame, from: last.from }
    else frames.push(frame)
  }
  return frames
}

function isSame(a: FilmFrame, b: FilmFrame): boolean {
  return a.ready === b.ready && a.status === b.status && a.counted.every((one, i) => one === b.counted[i])
}
