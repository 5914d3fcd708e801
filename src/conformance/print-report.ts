import type { Group, Summary } from './summarize.ts'

/** Of a family's failures, how many are shown. */
const MOST_SHOWN = 20

/** The table suite × file × family, then the failures with their first difference; the last line is `N passed, N failed`. */
export function printReport({ groups, passed, failed }: Summary): string {
  const rows = [HEADER, ...groups.map(cellsOf)]
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const failures = groups.filter((group) => group.failed.length > 0).flatMap(printFailures)
  return `${[...table, ...failures, '', totals(passed, failed)].join('\n')}\n`
}

const HEADER = ['suite', 'file', 'family', 'passed / total', '']

function cellsOf({ suite, file, family, passed, total, racy }: Group): readonly string[] {
  return [suite, file, family, `${passed} / ${total}`, racy === 0 ? '' : `${racy} racy left out`]
}

function printFailures({ suite, file, family, failed }: Group): readonly string[] {
  const more = failed.length - MOST_SHOWN
  return [
    '',
    `${suite} ${file} ${family}: ${failed.length} failed`,
    ...failed.slice(0, MOST_SHOWN).map(({ id, difference }) => `  ${id}: ${difference}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}

export function totals(passed: number, failed: number): string {
  return `${passed} passed, ${failed} failed`
}
