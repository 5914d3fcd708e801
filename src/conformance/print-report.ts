import type { FiledResult } from './run-conformance.ts'

const MOST_IDS = 20

/** The report as text; its last line is `N passed, N failed`. `markdown` gives the table for the README instead of the ids. */
export function printReport(results: readonly FiledResult[], { markdown }: { readonly markdown: boolean }): string {
  const groups = new Map<string, FiledResult[]>()
  for (const result of results) {
    const key = `${result.suite}\t${result.file}\t${result.family}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [result])
    else group.push(result)
  }
  const rows = [...groups].map(([key, group]) => {
    const failed = group.filter(({ outcome }) => outcome === 'failed')
    const racy = group.filter(({ outcome }) => outcome === 'racy').length
    const total = group.length - racy
    return { cells: key.split('\t'), passed: total - failed.length, total, racy, failed }
  })
  const passed = rows.reduce((sum, row) => sum + row.passed, 0)
  const failed = rows.reduce((sum, row) => sum + row.failed.length, 0)
  const body = markdown ? printMarkdown(rows) : printText(rows)
  return `${body}\n${passed} passed, ${failed} failed\n`
}

interface Row {
  readonly cells: readonly string[]
  readonly passed: number
  readonly total: number
  readonly racy: number
  readonly failed: readonly FiledResult[]
}

function printText(rows: readonly Row[]): string {
  const lines = rows.map(({ cells, passed, total, racy }) => {
    const [suite = '', file = '', family = ''] = cells
    return `${suite.padEnd(11)} ${file.padEnd(21)} ${family.padEnd(16)} ${passed} / ${total}${racy > 0 ? ` (${racy} racy, left out)` : ''}`
  })
  const failures = rows
    .filter(({ failed }) => failed.length > 0)
    .flatMap(({ cells, failed }) => [
      '',
      `${cells.join(' ')}: ${failed.length} failed`,
      ...failed.slice(0, MOST_IDS).map(({ id, difference }) => `  ${id}: ${difference}`),
      ...(failed.length > MOST_IDS ? [`  and ${failed.length - MOST_IDS} more`] : []),
    ])
  return [...lines, ...failures].join('\n')
}

/** One row a file. */
function printMarkdown(rows: readonly Row[]): string {
  const files = new Map<string, { passed: number; total: number }>()
  for (const { cells, passed, total } of rows) {
    const key = `${cells[0]} | ${cells[1]}`
    const sum = files.get(key) ?? { passed: 0, total: 0 }
    files.set(key, { passed: sum.passed + passed, total: sum.total + total })
  }
  return [
    '| suite | file | passed / total |',
    '|---|---|---|',
    ...[...files].map(([key, { passed, total }]) => `| ${key} | ${passed} / ${total} |`),
  ].join('\n')
}
