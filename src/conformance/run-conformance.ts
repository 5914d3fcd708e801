import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { decodeSuite } from './decode.ts'
import { lifecycleSuite } from './lifecycle.ts'
import { printerSuite } from './printer.ts'
import { resourcesSuite } from './resources.ts'
import type { FindCase, Suite } from './suite.ts'
import { validationSuite } from './validation.ts'
import { parseVectorLine, type VectorLine } from './vector-line.ts'

const SUITES: Readonly<Record<string, Suite>> = {
  decode: decodeSuite,
  lifecycle: lifecycleSuite,
  printer: printerSuite,
  resources: resourcesSuite,
  validation: validationSuite,
}
const NO_SUITE: Suite = { judges: {} }
/** Files that more than one suite has, so that they do not tell which it is. */
const SHARED_NAMES = new Set(['pods.jsonl', 'versions.jsonl'])

/** What became of one case. */
export interface CaseResult {
  readonly suite: string
  readonly file: string
  /** The file's name where neither the case nor its id tells one. */
  readonly family: string
  readonly id: string
  readonly outcome: 'passed' | 'failed' | 'racy'
  /** The first one, in words; '' unless failed. */
  readonly difference: string
}

/**
 * Runs every suite found in the folders; a folder may itself be one suite. A suite is known by its folder's name, or a
 * folder of another name by a file that only one suite has. What is not known, malformed or thrown is a failed case. Throws when a
 * folder cannot be read.
 */
export function runConformance(folders: readonly string[]): readonly CaseResult[] {
  return folders.flatMap((folder) => suiteFolders(resolve(folder)).flatMap(runSuite))
}

function suiteFolders(folder: string): readonly string[] {
  if (vectorFiles(folder).length > 0) return [folder]
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory() && vectorFiles(path).length > 0)
}

function vectorFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
}

function suiteOf(folder: string, files: readonly string[]): { readonly name: string; readonly suite: Suite } {
  const name = basename(folder)
  const own = Object.hasOwn(SUITES, name) ? SUITES[name] : undefined
  if (own !== undefined) return { name, suite: own }
  const tells = files.filter((file) => !SHARED_NAMES.has(file))
  const found = Object.entries(SUITES).find(([, { judges }]) => tells.some((file) => Object.hasOwn(judges, file)))
  return found === undefined ? { name, suite: NO_SUITE } : { name: found[0], suite: found[1] }
}

type ReadLine = VectorLine | { readonly problem: string; readonly lineNumber: number }

function runSuite(folder: string): readonly CaseResult[] {
  const files = vectorFiles(folder)
  const { name, suite } = suiteOf(folder, files)
  const linesOf = remember((file: string) => readLines(join(folder, file)))
  const casesOf = remember(
    (file: string) => new Map(linesOf(file).flatMap((line) => ('problem' in line ? [] : [[line.id, line] as const]))),
  )
  const findCase: FindCase = (file, id) => (files.includes(file) ? casesOf(file).get(id) : undefined)
  return files.flatMap((file) =>
    linesOf(file).map((line): CaseResult => {
      const stem = file.slice(0, -'.jsonl'.length)
      if ('problem' in line) {
        const id = `${file}:${line.lineNumber}`
        return { suite: name, file, family: stem, id, outcome: 'failed', difference: line.problem }
      }
      return { suite: name, file, family: line.family || stem, id: line.id, ...runCase(line, suite, file, findCase) }
    }),
  )
}

function runCase(
  line: VectorLine,
  suite: Suite,
  file: string,
  findCase: FindCase,
): Pick<CaseResult, 'outcome' | 'difference'> {
  if (suite.isLeftOut?.(line) === true) return { outcome: 'racy', difference: '' }
  const judge = Object.hasOwn(suite.judges, file) ? suite.judges[file] : undefined
  if (judge === undefined) return { outcome: 'failed', difference: 'the product does not know this file' }
  try {
    const difference = judge(line, findCase)
    return { outcome: difference === '' ? 'passed' : 'failed', difference }
  } catch (error) {
    return { outcome: 'failed', difference: `threw: ${error instanceof Error ? error.message : JSON.stringify(error)}` }
  }
}

function readLines(path: string): readonly ReadLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      if (text.trim() === '') return []
      const line = parseVectorLine(text)
      return ['problem' in line ? { ...line, lineNumber: i + 1 } : line]
    })
}

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
