import type { Scene, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/** The playhead of the picture for phones, whose time runs down: over the whole width, its label at the left. */
export function lineDown(scene: Pick<Scene, 'width'>, position: number, label: string): readonly Shape[] {
  const width = Math.max(44, textWidth(label, 11) + 18)
  return [
    { kind: 'line', cls: 'playhead', x1: 0, x2: scene.width, y1: position, y2: position },
    { kind: 'rect', cls: 'pill', x: 0, y: position - 10, width, height: 20, rx: 10 },
    { kind: 'text', cls: 'pill-text', x: width / 2, y: position + 4, text: label, size: 11, anchor: 'middle' },
  ]
}
