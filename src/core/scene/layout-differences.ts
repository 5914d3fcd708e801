import type { Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/** A difference that wants its two lines beside its tick at x; a lower rank goes first. */
export interface StripItem {
  readonly x: number
  readonly rank: number
  readonly lines: readonly [string, string]
}

const SIZE = 12
const LINE = 16
const BESIDE = 8
const APART = 10
const SHORT_TICK = 7

/**
 * The strip between two panels: a tick for each difference, a long one with its words where there is room, right of it or left
 * of it; the others keep a short tick (the list has their words).
 */
export function layoutDifferences(
  items: readonly StripItem[],
  { from, to, top }: { readonly from: number; readonly to: number; readonly top: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  if (items.length === 0) return { shapes: [], bottom: top }
  const bottom = top + SHORT_TICK + 2 * LINE + 6
  const used: (readonly [number, number])[] = []
  const shapes: Shape[] = []
  const ordered = [...items].sort((one, two) => one.rank - two.rank || one.x - two.x)
  for (const { x, lines } of ordered) {
    const width = BESIDE + Math.max(...lines.map((line) => textWidth(line, SIZE)))
    const spot = [
      { left: x, right: x + width, anchor: 'start' as const },
      { left: x - width, right: x, anchor: 'end' as const },
    ].find(
      ({ left, right }) =>
        left >= from - 4 && right <= to && !used.some(([a, b]) => left < b + APART && right > a - APART),
    )
    const y2 = spot === undefined ? top + SHORT_TICK : bottom
    shapes.push({ kind: 'line', cls: 'difference', x1: x, x2: x, y1: top, y2 })
    if (spot === undefined) continue
    used.push([spot.left, spot.right])
    for (const [i, text] of lines.entries())
      shapes.push({
        kind: 'text',
        cls: 'difference-text',
        x: spot.anchor === 'start' ? x + BESIDE : x - BESIDE,
        y: top + SHORT_TICK + 13 + LINE * i,
        text,
        size: SIZE,
        anchor: spot.anchor,
      })
  }
  return { shapes, bottom }
}
