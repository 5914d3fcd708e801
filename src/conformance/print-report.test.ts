import { expect, test } from 'vitest'
import { parseArguments } from './parse-arguments.ts'
import { printMarkdown } from './print-markdown.ts'
import { printReport } from './print-report.ts'
import type { CaseResult } from './run-conformance.ts'
import { summarize } from './summarize.ts'

const one = (family: string, id: string, outcome: CaseResult['outcome']): CaseResult => ({
  suite: 'printer',
  file: 'pods.jsonl',
  family,
  id,
  outcome,
  difference: outcome === 'failed' ? 'ready: expected "1/1", got "0/1"' : '',
})
const many = Array.from({ length: 22 }, (_, i) => one('many', `m${i}`, 'failed'))
const summary = summarize([one('a', 'a1', 'passed'), one('a', 'a2', 'failed'), one('b', 'b1', 'racy'), ...many])

test('the report is a table, twenty failures a family and the totals', () => {
  expect(printReport(summary)).toBe(`suite    file        family  passed / total
printer  pods.jsonl  a       1 / 2
printer  pods.jsonl  b       0 / 0           1 racy left out
printer  pods.jsonl  many    0 / 22

printer pods.jsonl a: 1 failed
  a2: ready: expected "1/1", got "0/1"

printer pods.jsonl many: 22 failed
${Array.from({ length: 20 }, (_, i) => `  m${i}: ready: expected "1/1", got "0/1"`).join('\n')}
  and 2 more

1 passed, 23 failed
`)
})

test('the README has a row a file', () => {
  expect(printMarkdown(summary)).toBe(`| suite | file | passed / total | family: passed / total |
|---|---|---|---|
| printer | pods.jsonl | 1 / 24 | a 1/2, b 0/0, many 0/22, 1 racy left out |

1 passed, 23 failed
`)
})

test('the command line', () => {
  expect(parseArguments(['x', '--json', 'f', '--markdown', 'y'])).toEqual({
    folders: ['x', 'y'],
    json: 'f',
    markdown: true,
  })
  for (const [argv, problem] of [
    [[], 'name a folder of vectors'],
    [['x', '--json'], '--json takes a file'],
    [['x', '--fast'], 'unknown option --fast'],
  ] as const)
    expect(parseArguments(argv)).toEqual({ problem })
})
