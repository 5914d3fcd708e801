import { positionToTime, type Scene, timeToPosition } from '../../core/index.ts'

/** A place in the picture that something can be told of. */
export interface Point {
  readonly container: string
  /** Milliseconds. */
  readonly t: number
  /** How far away, in milliseconds, a mark still counts as pointed at. */
  readonly reachMs: number
}

const REACH_PX = 7

/** What lies at a position of the picture (CSS px of the scene); undefined beside the rows or off the axis. */
export function findPoint(scene: Scene, x: number, y: number): Point | undefined {
  const isAcross = scene.orientation === 'across'
  const [along, beside] = isAcross ? [x, y] : [y, x]
  const row = scene.rows.find(({ start, size }) => beside >= start && beside < start + size)
  const first = scene.axis[0]
  const last = scene.axis.at(-1)
  if (row === undefined || first === undefined || last === undefined) return undefined
  if (along < first.from - REACH_PX || along > last.to + REACH_PX) return undefined
  const t = positionToTime(scene.axis, along)
  const reachMs = Math.abs(positionToTime(scene.axis, along + REACH_PX) - t)
  return { container: row.container, t, reachMs }
}

/** Where a container's row is at a moment: for what is reached by keyboard. */
export function placeOf(
  scene: Scene,
  container: string,
  t: number,
): { readonly x: number; readonly y: number } | undefined {
  const row = scene.rows.find((one) => one.container === container)
  if (row === undefined) return undefined
  const along = timeToPosition(scene.axis, t)
  return scene.orientation === 'across' ? { x: along, y: row.middle } : { x: row.middle, y: along }
}
