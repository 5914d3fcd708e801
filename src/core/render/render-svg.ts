import type { Messages } from '../messages/messages.ts'
import { layoutMoment } from '../scene/layout-moment.ts'
import type { Scene } from '../scene/scene.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type PictureOptions, renderPicture } from './render-picture.ts'

export interface RenderSvgOptions extends PictureOptions {
  /** The moment of the playhead, milliseconds. */
  readonly t: number
}

/** A standalone SVG of a scene at a moment. Deterministic. */
export function renderSvg(timeline: Timeline, scene: Scene, options: RenderSvgOptions, messages: Messages): string {
  const moment = layoutMoment(scene, timeline, options.t, messages)
  const shapes = [...scene.groups.flatMap((group) => group.shapes), ...moment.shapes]
  return renderPicture({ width: scene.width, height: scene.height, shapes }, options)
}
