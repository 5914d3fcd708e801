import type { RowClass } from './scene.ts'

/** Sizes of a row, CSS px: height, bar's height and top within the row, name size, event label size (0: none). */
export interface RowSizes {
  readonly row: number
  readonly bar: number
  readonly top: number
  readonly name: number
  readonly label: number
  readonly head: number
  readonly foot: number
  readonly gap: number
  readonly chart: number
  /** Name and kind on two lines. */
  readonly twoLines: boolean
}

export const ROW_SIZES: Readonly<Record<RowClass, RowSizes>> = {
  regular: { row: 60, bar: 24, top: 26, name: 13, label: 11, head: 25, foot: 8, gap: 14, chart: 92, twoLines: true },
  cosy: { row: 46, bar: 18, top: 21, name: 13, label: 11, head: 22, foot: 8, gap: 14, chart: 72, twoLines: true },
  compare: { row: 38, bar: 14, top: 19, name: 13, label: 11, head: 19, foot: 8, gap: 9, chart: 40, twoLines: true },
  compact: { row: 24, bar: 12, top: 6, name: 12, label: 10, head: 22, foot: 8, gap: 14, chart: 72, twoLines: false },
  dense: { row: 17, bar: 10, top: 3.5, name: 11, label: 0, head: 18, foot: 8, gap: 14, chart: 60, twoLines: false },
  card: { row: 28, bar: 13, top: 7, name: 11.5, label: 0, head: 20, foot: 4, gap: 6, chart: 0, twoLines: false },
}

export function rowClassFor(containers: number): RowClass {
  if (containers <= 4) return 'regular'
  if (containers <= 8) return 'cosy'
  return containers <= 24 ? 'compact' : 'dense'
}
