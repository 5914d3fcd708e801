import type { Comparison } from '../compare/comparison.ts'
import { printCells } from '../compare/describe-difference.ts'
import type { CompareWords } from '../messages/compare-words.ts'
import type { PictureMessages } from '../messages/messages.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutAxis, momentLabel } from './axis.ts'

/** A moment of a comparison as its axis labels it: `5.3 s`, or counted from where the last act began: `+0.2 s`. */
export function printMoment({ acts, a }: Comparison, t: number, messages: PictureMessages): string {
  const names = messages.scene.acts[a.pod.runsToCompletion ? 'job' : 'serving']
  const axis = layoutAxis(acts, 0, 1)
  // Where an act begins is told by that act, not by the end of the one before.
  return momentLabel(
    axis.filter((piece, i) => t < piece.toMs || i === axis.length - 1),
    t,
    names,
  )
}

/** READY and STATUS of one of them at that moment. */
export function printRow(timeline: Timeline, t: number, words: CompareWords): string {
  const { row, gone } = stateAt(timeline, t)
  return printCells({ ready: row.ready, status: row.status, gone }, words)
}
