import type { PictureMessages } from '../messages/messages.ts'
import type { ObservedLife } from '../timeline/observe-life.ts'
import { timeToPosition } from './axis.ts'
import { layoutCount, lineAndPill } from './layout-moment.ts'
import { layoutScene } from './layout-scene.ts'
import { layoutSegment } from './layout-segment.ts'
import type { Scene, SceneGroup, Shape } from './scene.ts'

/** By how much a predicted bar stands out above and below the observed one, in shares of its height. */
const GHOST_SHARE = 0.36

/**
 * A pasted status drawn: what it proves as bars, the prediction behind them (class `ghost`, a little taller, so that it shows where both
 * agree too), its conditions as ticks on the track, and the playhead fixed at its moment. `clock` is written on the handle. Pure.
 */
export function layoutObserved(observed: ObservedLife, width: number, clock: string, messages: PictureMessages): Scene {
  const { life, atMs, predicted, conditions } = observed
  const scene = layoutScene(life, { width, chart: false }, messages)
  const { axis, rowClass } = scene
  const places = { axis, rows: scene.rows, rowClass, gutter: 0, bottom: scene.lineEnd, selected: undefined }
  const rows = new Map(scene.rows.map((row) => [row.container, row]))
  const ghosts = predicted.flatMap(({ container, role, segments }) => {
    const row = rows.get(container)
    if (row === undefined) return []
    const taller = { ...row, bar: row.bar * (1 + GHOST_SHARE) }
    return segments
      .flatMap((segment) => layoutSegment(segment, role, taller, places, {}, messages))
      .filter(({ kind, cls }) => kind !== 'text' && cls !== 'rail')
      .map((shape): Shape => ({ ...shape, cls: `ghost ${shape.cls}` }))
  })
  const ticks = conditions.flatMap(({ t }): readonly Shape[] => {
    if (t === undefined) return []
    const x = timeToPosition(axis, t)
    return [{ kind: 'line', cls: 'tick', x1: x, x2: x, y1: scene.track - 8, y2: scene.track + 8 }]
  })
  const at = timeToPosition(axis, atMs)
  const first = scene.groups.findIndex(({ kind }) => kind === 'row')
  const behind: SceneGroup = { key: 'ghosts', kind: 'lines', shapes: [...ghosts, ...ticks] }
  const moment: SceneGroup = {
    key: 'moment',
    kind: 'over',
    shapes: [...lineAndPill(scene, at, clock), ...layoutCount(scene, life, atMs, messages)],
  }
  const groups = first < 0 ? [...scene.groups, behind] : scene.groups.toSpliced(first, 0, behind)
  return { ...scene, groups: [...groups, moment] }
}
