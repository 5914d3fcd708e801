import type { Messages } from '../messages/messages.ts'
import { allContainers } from '../pod/pod-model.ts'
import type { Span } from '../source/span.ts'
import type { Moment, ReceiptLine } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** One line of the READY ledger in words, with the place in the text that decides its role. */
export interface LedgerLine extends ReceiptLine {
  readonly why: string
  readonly span: Span
}

/** The READY arithmetic at a moment, one line a container; the +1s sum to the ready number. */
export function describeLedger(timeline: Timeline, moment: Moment, messages: Messages): readonly LedgerLine[] {
  const containers = new Map(allContainers(timeline.pod).map((container) => [container.name, container]))
  return moment.receipt.map((line) => {
    const container = containers.get(line.name)
    const why = messages.readiness.ledger({
      role: line.role,
      reason: line.reason,
      exitCode: line.reading.exitCode,
      hasReadinessProbe: container?.spec.readinessProbe !== undefined,
      maskedBy: line.reading.maskedBy,
    })
    return { ...line, why, span: container?.roleSpan ?? timeline.pod.span }
  })
}
