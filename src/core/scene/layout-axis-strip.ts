import type { Messages } from '../messages/messages.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutAxis } from './axis.ts'
import { axisGroup } from './layout-scene.ts'
import type { Scene } from './scene.ts'

const HEIGHT = 62
const TRACK = 47

/** The timeline's axis by itself, for views that have no rows: acts, ticks and track over the whole width. Pure. */
export function layoutAxisStrip(timeline: Timeline, width: number, messages: Messages): Scene {
  const axis = layoutAxis(timeline.acts, 1, width - 1)
  return {
    width,
    height: HEIGHT,
    orientation: 'across',
    rowClass: 'regular',
    axis,
    track: TRACK,
    lineEnd: TRACK,
    rows: [],
    receiptX: undefined,
    chart: undefined,
    groups: [axisGroup(timeline, axis, undefined, messages)],
  }
}
