import type { Messages } from '../messages/messages.ts'
import { MAP_CSS } from '../scene/map-css.ts'
import type { MapLayout } from '../scene/map-layout.ts'
import { layoutMapMoment } from '../scene/map-shapes.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type PictureOptions, renderPicture } from './render-picture.ts'

export interface RenderMapOptions extends PictureOptions {
  /** The moment, milliseconds. */
  readonly t: number
}

/** A standalone SVG of the Map at a moment. Deterministic. */
export function renderMapSvg(
  timeline: Timeline,
  layout: MapLayout,
  options: RenderMapOptions,
  messages: Messages,
): string {
  const shapes = layoutMapMoment(layout, timeline, options.t, messages)
  return renderPicture({ width: layout.width, height: layout.height, shapes, css: MAP_CSS }, options)
}
