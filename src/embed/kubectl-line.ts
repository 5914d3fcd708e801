import { stateAt, type Timeline } from '../core/index.ts'
import { html, tell } from './svg.ts'
import type { Words } from './words.ts'

const COLUMNS = ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'] as const

/** What `kubectl get pod` prints at a moment, as a table; `show` changes it. */
export function createKubectlLine(
  timeline: Timeline,
  { embed }: Words,
): { readonly element: HTMLElement; readonly show: (t: number) => void } {
  const element = html('section', 'kubectl')
  element.setAttribute('aria-label', 'kubectl get pod')
  const table = html('table')
  const head = html('tr')
  for (const column of COLUMNS) {
    const cell = html('th', '', column)
    cell.scope = 'col'
    head.append(cell)
  }
  const row = html('tr')
  const cells = COLUMNS.map((column) => html('td', column === 'READY' ? 'ready' : ''))
  row.append(...cells)
  table.append(head, row)
  const error = html('p', 'error', `Error from server (NotFound): pods "${timeline.pod.name}" not found`)
  const note = html('p')
  tell(note, embed.kubectlPrints)
  element.append(table, error, note)
  return {
    element,
    show(t) {
      const moment = stateAt(timeline, t)
      const name = `${timeline.pod.name}${timeline.pod.nameIsTemplate ? '-…' : ''}`
      const texts = [name, moment.row.ready, moment.row.status, moment.restarts, moment.age]
      for (const [i, cell] of cells.entries()) if (cell.textContent !== texts[i]) cell.textContent = texts[i] ?? ''
      table.hidden = moment.gone
      error.hidden = !moment.gone
    },
  }
}
