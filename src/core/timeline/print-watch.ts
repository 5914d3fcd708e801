import { printPodTable } from '../kubectl/print-pod-table.ts'
import { stateAt } from './state-at.ts'
import type { Timeline } from './timeline.ts'

const MOST_LINES = 200

/**
 * What `kubectl get pod NAME -w` has printed by `t` (milliseconds): the header, the row as it was first, and a line for each change
 * of the object, the last ones of many. Columns are as wide as what was printed so far needs; earlier lines stay as they are.
 * Models kubectl get.go watch with a tab writer that remembers its widths.
 */
export function printWatch(timeline: Timeline, t: number): readonly string[] {
  const seen = timeline.snapshots.filter((snapshot) => snapshot.t <= t).slice(-MOST_LINES)
  const rows = seen.map((snapshot) => {
    const { row, restarts, age } = stateAt(timeline, snapshot.t)
    return {
      name: timeline.pod.name,
      namespace: timeline.pod.namespace,
      row: { ...NOTHING, ready: row.ready, status: row.status, restarts, age },
    }
  })
  const lines = rows.map((_, i) => linesOf(printPodTable(rows.slice(0, i + 1))).at(-1) ?? '')
  const header = linesOf(printPodTable(rows.slice(0, 1)))[0]
  return header === undefined ? [] : [header, ...lines]
}

const NOTHING = { ip: '', node: '', nominatedNode: '', readinessGates: '' }

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
