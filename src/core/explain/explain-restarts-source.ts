import type { ExplainWords } from '../messages/explain-words.ts'
import type { Moment } from '../timeline/moment.ts'

/** Question 10: the terms of RESTARTS. After initialising, regular inits no longer count. */
export function explainRestartsSource(moment: Moment, words: ExplainWords): string {
  const restarted = moment.receipt.filter(({ reading }) => reading.restartCount > 0)
  if (restarted.length === 0) return words.restartsSource.none()
  const initializing = moment.row.status.startsWith('Init:')
  const included = moment.receipt.filter(({ role }) => role !== 'ephemeral' && (initializing || role !== 'init'))
  const dropped = restarted.filter(({ role }) => !initializing && role === 'init').map(({ name }) => name)
  const terms = included
    .filter(({ reading, role }) => reading.restartCount > 0 || role === 'main' || role === 'sidecar')
    .map(({ name, reading }) => `${name} ${reading.restartCount}`)
  return words.restartsSource.terms({ restarts: moment.row.restarts, terms, dropped })
}
