import type { Timeline } from './timeline.ts'

/** order: other rows, or in another order; times: the same rows at other times. */
export type LifeChange = 'order' | 'times'

/** What differs for kubectl between two lives of one pod; undefined when nothing does. Pure. */
export function lifeChange(before: Timeline, after: Timeline): LifeChange | undefined {
  if (rowsOf(before) !== rowsOf(after)) return 'order'
  return timesOf(before) === timesOf(after) ? undefined : 'times'
}

function rowsOf({ snapshots }: Timeline): string {
  const rows = snapshots.map(({ row }) => `${row.ready} ${row.status} ${row.restarts} ${row.phase} ${row.deleted}`)
  return rows.filter((row, i) => row !== rows[i - 1]).join('\n')
}

function timesOf({ snapshots }: Timeline): string {
  return snapshots.map(({ t }) => t).join()
}
