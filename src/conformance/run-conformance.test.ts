import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readVectors, type Vector } from '../core/testdata/read-vectors.ts'
import { type CaseResult, runConformance } from './run-conformance.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** A folder of suites in the system's temporary folder: path -> lines. */
function folderOf(files: Readonly<Record<string, readonly (string | object)[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'podlapse-vectors-'))
  made.push(folder)
  for (const [path, lines] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    writeFileSync(join(folder, path), `${text}\n`)
  }
  return folder
}

const outcomes = (results: readonly CaseResult[]) => results.map(({ id, outcome }) => [id, outcome])

const [pod = {}, otherPod = {}] = readVectors('printer/pods.jsonl') as readonly Vector[]
const [job = {}] = readVectors('lifecycle/job.jsonl') as readonly Vector[]

test('what the product does not know is failed, case by case', () => {
  const results = runConformance([
    folderOf({
      'printer/pods.jsonl': [pod],
      'printer/colours.jsonl': [{ id: 'a/b/1' }, { id: 'a/b/2' }],
      'weather/pods.jsonl': [{ id: 'sun' }],
      'empty/README.jsonl.md': [],
    }),
  ])
  expect(results).toEqual([
    {
      suite: 'printer',
      file: 'colours.jsonl',
      family: 'b',
      id: 'a/b/1',
      outcome: 'failed',
      difference: 'the product does not know this file',
    },
    expect.objectContaining({ id: 'a/b/2', outcome: 'failed' }),
    expect.objectContaining({ suite: 'printer', file: 'pods.jsonl', id: pod.id, outcome: 'passed', difference: '' }),
    expect.objectContaining({ suite: 'weather', family: 'pods', id: 'sun', outcome: 'failed' }),
  ])
})

test('a malformed line is one failed case and the others are judged', () => {
  const folder = folderOf({ 'printer/pods.jsonl': ['{"id":', '', 'null', '[]', '{"x":1}', { id: 'p/q/1' }, pod] })
  const results = runConformance([join(folder, 'printer')])
  expect(outcomes(results)).toEqual([
    ['pods.jsonl:1', 'failed'],
    ['pods.jsonl:3', 'failed'],
    ['pods.jsonl:4', 'failed'],
    ['pods.jsonl:5', 'failed'],
    ['p/q/1', 'failed'],
    [pod.id, 'passed'],
  ])
  expect(results[1]?.difference).toBe('malformed: no JSON object')
})

test('racy cases of lifecycle are left out, not passed', () => {
  const folder = folderOf({ 'lifecycle/job.jsonl': [{ ...job, racy: true }, job] })
  expect(runConformance([folder]).map(({ outcome }) => outcome)).toEqual(['racy', 'passed'])
})

test('a folder of another name is known by its files, where they tell', () => {
  const held = folderOf({ 'tables.jsonl': [], 'pods.jsonl': [pod] })
  expect(runConformance([held])[0]).toMatchObject({ suite: 'printer', outcome: 'passed' })
  expect(() => runConformance([join(held, 'nowhere')])).toThrow('ENOENT')
})

test('strict errors are a set, and what cannot be read has none', () => {
  const web = (more: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: a${more}}]\n`
  const [imagee, portz] = ['unknown field "spec.containers[0].imagee"', 'unknown field "spec.containers[0].portz"']
  const folder = folderOf({
    'decode/strict.jsonl': [
      { id: 'both', yaml: web(', imagee: x, portz: y'), errors: [portz, imagee] },
      { id: 'one-more', yaml: web(', imagee: x'), errors: [portz, imagee] },
      { id: 'one-less', yaml: web(', imagee: x'), errors: [] },
      { id: 'fatal', yaml: web(', image: [], portz: y'), errors: [], fatal: 'cannot unmarshal' },
      { id: 'not-fatal', yaml: web(', image: []'), errors: [] },
    ],
  })
  expect(runConformance([folder]).map(({ difference }) => difference)).toEqual([
    '',
    `errors: missing ${portz}`,
    `errors: too much: ${imagee}`,
    '',
    'fatal: expected false, got true',
  ])
})

test('numbers are read by their text', () => {
  const line = (json: string, canonical: string) =>
    `{"id":"q/json/${json}","json":${json},"valid":true,"canonical":"${canonical}"}`
  const folder = folderOf({ 'resources/quantities.jsonl': [line('1e3', '1e3'), line('1000', '1k')] })
  expect(runConformance([folder]).map(({ difference }) => difference)).toEqual(['', ''])
})

describe('one changed expectation is one failed case', () => {
  const WRONG: Readonly<Record<string, (line: Vector) => Vector>> = {
    'decode/decode.jsonl': (line) => ({ ...line, documents: [...line.documents, { empty: true }] }),
    'printer/pods.jsonl': (line) => ({ ...line, expect: { ...line.expect, age: '1y' } }),
    'printer/versions.jsonl': (line) => ({ ...line, expectByVersion: { '1.27': { ...line.expect, ready: '9/9' } } }),
    'printer/tables.jsonl': (line) => ({ ...line, allNamespaces: `${line.allNamespaces} ` }),
    'resources/quantities.jsonl': (line) => ({ ...line, valid: !line.valid }),
    'resources/quantity-sums.jsonl': (line) => ({ ...line, diff: `${line.diff}0` }),
    'resources/durations.jsonl': (line) => ({ ...line, go: '' }),
    'validation/defaults.jsonl': (line) => ({ ...line, defaultedSpec: { ...line.defaultedSpec, hostNetwork: true } }),
    'lifecycle/job.jsonl': (line) => ({ ...line, expect: { ...line.expect, rows: line.expect.rows.slice(1) } }),
    'lifecycle/crash.jsonl': (line) => ({ ...line, expect: { ...line.expect, containers: [] } }),
    'lifecycle/versions.jsonl': (line) => ({ ...line, expectOther: { ...line.expectOther, rows: [] } }),
  }
  for (const [path, spoil] of Object.entries(WRONG)) {
    test(path, () => {
      const lines = readVectors(path).slice(0, 3)
      const withPods = path.startsWith('printer/') && path !== 'printer/pods.jsonl'
      const more = withPods ? { 'printer/pods.jsonl': readVectors('printer/pods.jsonl') } : {}
      const judged = (cases: readonly Vector[]) =>
        runConformance([folderOf({ ...more, [path]: cases })])
          .filter(({ file }) => path.endsWith(file))
          .map(({ outcome }) => outcome)
      expect(judged(lines)).toEqual(['passed', 'passed', 'passed'])
      expect(judged([lines[0], spoil(lines[1]), lines[2]])).toEqual(['passed', 'failed', 'passed'])
    })
  }
})

test('a case whose pod is not in the folder is failed', () => {
  const [line = {}] = readVectors('printer/versions.jsonl') as readonly Vector[]
  const results = runConformance([folderOf({ 'printer/versions.jsonl': [line], 'printer/pods.jsonl': [otherPod] })])
  expect(results.find(({ file }) => file === 'versions.jsonl')).toMatchObject({
    outcome: 'failed',
    difference: 'its pod is not in pods.jsonl',
  })
})
