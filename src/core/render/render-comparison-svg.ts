import type { Comparison } from '../compare/comparison.ts'
import type { CompareWords } from '../messages/compare-words.ts'
import type { Messages } from '../messages/messages.ts'
import { COMPARE_CSS } from '../scene/compare-css.ts'
import { type ComparisonScene, layoutComparisonMoment } from '../scene/layout-comparison.ts'
import { type PictureOptions, renderPicture } from './render-picture.ts'

export interface RenderComparisonOptions extends PictureOptions {
  /** A's moment, milliseconds. */
  readonly t: number
}

/** A standalone SVG of a comparison at A's moment `t`. Deterministic. */
export function renderComparisonSvg(
  comparison: Comparison,
  scene: ComparisonScene,
  options: RenderComparisonOptions,
  messages: Messages,
  words: CompareWords,
): string {
  const moment = layoutComparisonMoment(scene, comparison, options.t, messages, words)
  const shapes = [...scene.groups.flatMap((group) => group.shapes), ...moment.shapes]
  return renderPicture({ width: scene.width, height: scene.height, shapes, css: COMPARE_CSS }, options)
}
