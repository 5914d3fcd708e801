import type { FileMessages } from '../messages/catalogue.ts'
import { cleanText } from '../scene/text-width.ts'
import { snapshotAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { tellEvent } from './describe-picture.ts'

const HEADS = ['seconds', 'event', 'container', 'what', 'READY', 'STATUS', 'RESTARTS', 'phase']

/** Every event with the row that kubectl prints at it, as CSV (RFC 4180). Times are seconds of the pod's life. Deterministic. */
export function renderCsv(timeline: Timeline, words: FileMessages): string {
  const rows = timeline.events.map((event) => {
    const { row } = snapshotAt(timeline, event.t)
    const printed = row.deleted ? ['', 'NotFound', '', ''] : [row.ready, row.status, row.restarts, row.phase]
    return [(event.t / 1000).toFixed(3), event.type, event.container ?? '', tellEvent(event, words), ...printed]
  })
  return [HEADS, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

/** A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
function cell(text: string): string {
  const clean = cleanText(text)
  const safe = /^[=+\-@]/.test(clean) ? `'${clean}` : clean
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
