import type { CompareWords, TwoLines } from '../messages/compare-words.ts'
import type { Difference, PrintedCells } from './comparison.ts'

/** A difference in two short lines, which read as one sentence. */
export function describeDifference(difference: Difference, words: CompareWords): TwoLines {
  if (difference.kind === 'row') return words.row(printCells(difference.a, words), printCells(difference.b, words))
  const side = difference.side === 'a' ? 'A' : 'B'
  const other = difference.side === 'a' ? 'B' : 'A'
  switch (difference.kind) {
    case 'no-gate':
      return words.noGate({ ...difference, side })
    case 'no-stop-order':
      return words.noStopOrder({ ...difference, side, other })
    case 'endless':
      return words.endless({ side, other, containers: words.join(difference.containers) })
    default:
      return words.neverStarts({ side, other, container: difference.container })
  }
}

/** READY and STATUS as they stand in kubectl's row; `NotFound` when there is none. */
export function printCells(cells: PrintedCells, words: CompareWords): string {
  return cells.gone ? words.notFound : `${cells.ready} ${cells.status}`
}
