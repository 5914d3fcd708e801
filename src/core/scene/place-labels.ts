import type { ContainerRole } from '../pod/pod-model.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { AxisPiece, RowClass, RowPlace, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/** What a text is about; the first kinds find their place first. */
const RANK = { failure: 0, gate: 1, signal: 2, note: 3 } as const

/** A text that wants to stand beside x. */
export interface RowLabel {
  readonly x: number
  readonly text: string
  readonly kind: keyof typeof RANK
  readonly fail: boolean
}

interface LabelPlaces {
  readonly axis: readonly AxisPiece[]
  readonly rowClass: RowClass
  readonly selected: string | undefined
}

/** px between two labels of a row. */
const APART = 8
const MOST_LABELS = 60

/**
 * Puts labels above the bar, greedy by rank: to the right of their place, else to the left, else nowhere (the table has
 * them). Rows without room above the bar write beside it: gates of inits, and of the chosen row all that find a place.
 */
export function placeLabels(
  labels: readonly RowLabel[],
  { name, role }: { readonly name: string; readonly role: ContainerRole },
  place: RowPlace,
  { axis, rowClass, selected }: LabelPlaces,
): readonly Shape[] {
  const sizes = ROW_SIZES[rowClass]
  const isChosen = selected === name
  const wanted = sizes.twoLines
    ? labels
    : labels.filter(({ kind }) =>
        isChosen ? kind === 'gate' || kind === 'failure' : kind === 'gate' && role === 'init' && sizes.label > 0,
      )
  if (wanted.length === 0 || rowClass === 'card') return []
  const size = sizes.label === 0 ? sizes.name : sizes.label
  const left = axis[0]?.from ?? 0
  const right = axis.at(-1)?.to ?? 0
  const aside = sizes.twoLines ? { right: -5, left: 5 } : { right: 8, left: -8 }
  const used: (readonly [number, number])[] = []
  const shapes: Shape[] = []
  const byRank = [...wanted].sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.x - b.x).slice(0, MOST_LABELS)
  for (const label of byRank) {
    const width = textWidth(label.text, size)
    const spots = [
      { from: label.x + aside.right, anchor: 'start' as const },
      { from: label.x + aside.left - width, anchor: 'end' as const },
    ]
    // In small rows what follows a gate is the bar; only after an init it is empty.
    const ordered = sizes.twoLines || role === 'init' ? spots : spots.toReversed()
    const spot = ordered.find(
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
      y: sizes.twoLines ? place.middle - place.bar / 2 - 6 : place.middle + size * 0.34,
      text: label.text,
      size,
      anchor: spot.anchor,
    })
  }
  return shapes
}
