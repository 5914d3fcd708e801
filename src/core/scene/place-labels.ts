import { ROW_SIZES } from './row-classes.ts'
import type { AxisPiece, RowClass, RowPlace, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/** A text that wants to stand beside x; a lower rank goes first. */
export interface RowLabel {
  readonly x: number
  readonly text: string
  readonly rank: number
  readonly fail: boolean
}

/** px between two labels of a row. */
const APART = 8
const MOST_LABELS = 60

/**
 * Puts labels above the bar, greedy by rank: to the right of their place, else to the left, else nowhere (the table has
 * them). Compact rows have room for gates of inits only, beside the diamond.
 */
export function placeLabels(
  labels: readonly RowLabel[],
  place: RowPlace,
  { axis, rowClass }: { readonly axis: readonly AxisPiece[]; readonly rowClass: RowClass },
): readonly Shape[] {
  const sizes = ROW_SIZES[rowClass]
  if (sizes.label === 0 || !sizes.twoLines) return []
  const left = axis[0]?.from ?? 0
  const right = axis.at(-1)?.to ?? 0
  const used: (readonly [number, number])[] = []
  const shapes: Shape[] = []
  const ordered = [...labels].sort((a, b) => a.rank - b.rank || a.x - b.x).slice(0, MOST_LABELS)
  for (const label of ordered) {
    const width = textWidth(label.text, sizes.label)
    const spots = [
      { from: label.x - 5, anchor: 'start' as const },
      { from: label.x + 5 - width, anchor: 'end' as const },
    ]
    const spot = spots.find(
      ({ from }) =>
        from >= left - 2 &&
        from + width <= right + 6 &&
        !used.some(([a, b]) => from < b + APART && from + width > a - APART),
    )
    if (spot === undefined) continue
    used.push([spot.from, spot.from + width])
    shapes.push({
      kind: 'text',
      cls: label.fail ? 'label fail' : 'label',
      x: spot.anchor === 'start' ? spot.from : spot.from + width,
      y: place.middle - place.bar / 2 - 6,
      text: label.text,
      size: sizes.label,
      anchor: spot.anchor,
    })
  }
  return shapes
}
