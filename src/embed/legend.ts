import type { PictureMessages, Shape } from '../core/index.ts'
import { drawShapes, hatch, html, svg } from './svg.ts'

/** What is exact and what is assumed, and the looks with their words. */
export function createLegend({ scene }: PictureMessages): HTMLElement {
  const footer = html('footer')
  const list = html('ul')
  for (const [shapes, words] of [
    [[box('solid-main', 0, 10), box('solid-sidecar', 12, 10)], scene.legend.counted],
    [[box('outline-main', 1, 20)], scene.legend.notCounted],
    [[{ ...box('solid-main', 0, 22), y: 4, height: 4 }], scene.legend.tail],
    [[box('init-ground', 1, 20), box('hatch', 1, 20)], scene.legend.init],
    [[{ kind: 'line', cls: 'wait', x1: 0, x2: 22, y1: 6, y2: 6 }], scene.legend.waiting],
    [[{ kind: 'path', cls: 'diamond', d: 'M11 1l5 5-5 5-5-5z' }], scene.legend.gate],
  ] as readonly (readonly [readonly Shape[], string])[]) {
    const item = html('li')
    const picture = svg('svg', { class: 'pod', width: 22, height: 12, 'aria-hidden': 'true' })
    const group = svg('g')
    drawShapes(group, shapes)
    picture.append(hatch(), group)
    item.append(picture, words)
    list.append(item)
  }
  footer.append(html('span', '', scene.footnote), list)
  return footer
}

function box(cls: string, x: number, width: number): Shape & { readonly kind: 'rect' } {
  return { kind: 'rect', cls, x, y: 1.5, width, height: 9, rx: 2 }
}
