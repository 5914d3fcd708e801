import { totals } from './print-report.ts'
import { type Group, type Summary, sum } from './summarize.ts'

/** The README's table: a row a file, its families beside it. Its last line is `N passed, N failed` too. */
export function printMarkdown({ groups, passed, failed }: Summary): string {
  const files = new Map<string, Group[]>()
  for (const group of groups) {
    const key = `${group.suite}/${group.file}`
    files.set(key, [...(files.get(key) ?? []), group])
  }
  const rows = [...files.values()].map(printRow)
  return [
    '| suite | file | passed / total | family: passed / total |',
    '|---|---|---|---|',
    ...rows,
    '',
    `${totals(passed, failed)}\n`,
  ].join('\n')
}

function printRow(groups: readonly Group[]): string {
  const { suite = '', file = '' } = groups[0] ?? {}
  const passed = sum(groups.map((group) => group.passed))
  const total = sum(groups.map((group) => group.total))
  const racy = sum(groups.map((group) => group.racy))
  const families = groups.length === 1 ? [] : groups.map((group) => `${group.family} ${group.passed}/${group.total}`)
  const left = racy === 0 ? [] : [`${racy} racy left out`]
  return `| ${[suite, file, `${passed} / ${total}`, [...families, ...left].join(', ')].map(escapePipes).join(' | ')} |`
}

function escapePipes(cell: string): string {
  return cell.replaceAll('|', '\\|')
}
