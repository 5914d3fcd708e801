import type { ExplainWords } from '../messages/explain-words.ts'
import type { Messages } from '../messages/messages.ts'
import type { Moment } from '../timeline/moment.ts'

/** Question 1: why N/M now. */
export function explainReady(moment: Moment, messages: Messages, { whyReady: words }: ExplainWords): string {
  if (moment.gone) return words.gone()
  const counted = moment.receipt.filter((line) => line.adds === 1).map((line) => line.name)
  const missing = moment.receipt
    .filter((line) => line.of === 1 && line.adds === 0)
    .map((line) => words.missing(line.name, messages.scene.receipt[line.reason]))
  const never = moment.receipt.filter((line) => line.of === 0).map((line) => line.name)
  const ready = moment.row.ready
  if (counted.length === 0) {
    const { phase } = moment.row
    return words.none({ ready, missing, isOver: phase === 'Succeeded' || phase === 'Failed' })
  }
  return missing.length === 0 ? words.all({ ready, counted, never }) : words.some({ ready, counted, missing })
}
