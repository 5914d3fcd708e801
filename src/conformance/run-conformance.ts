import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { CaseResult, Line, Suite } from './case.ts'
import { decodeSuite } from './decode.ts'
import { lifecycleSuite } from './lifecycle.ts'
import { printerSuite } from './printer.ts'
import { resourcesSuite } from './resources.ts'
import { validationSuite } from './validation.ts'

const SUITES: Readonly<Record<string, Suite>> = {
  decode: decodeSuite,
  lifecycle: lifecycleSuite,
  printer: printerSuite,
  resources: resourcesSuite,
  validation: validationSuite,
}

/** One case with the suite and file it stands in. */
export interface FiledResult extends CaseResult {
  readonly suite: string
  readonly file: string
}

/** Runs every suite found in the folders; a folder may itself be one suite. What is not known counts as failed, case by case. */
export function runConformance(folders: readonly string[]): readonly FiledResult[] {
  return folders.flatMap((folder) => suiteFolders(resolve(folder)).flatMap(runSuite))
}

function suiteFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`)
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

/** A suite is known by its folder's name; a folder of another name by the files it holds. */
function suiteOf(folder: string, files: readonly string[]): { readonly name: string; readonly suite: Suite } {
  const name = basename(folder)
  const own = SUITES[name]
  if (own !== undefined) return { name, suite: own }
  const [best, suite] = Object.entries(SUITES).find(([, one]) => files.every((file) => file in one)) ?? [name, {}]
  return { name: best, suite }
}

function runSuite(folder: string): readonly FiledResult[] {
  const names = vectorFiles(folder)
  const { name, suite } = suiteOf(folder, names)
  const parsed = new Map(names.map((file) => [file, readLines(join(folder, file))]))
  const good = new Map([...parsed].map(([file, { lines }]) => [file, lines]))
  return names.flatMap((file): readonly FiledResult[] => {
    const { lines, malformed } = parsed.get(file) ?? { lines: [], malformed: [] }
    const runner = suite[file]
    const results = runner === undefined ? lines.map(unknown) : runner(lines, good)
    return [...results, ...malformed].map((result) => ({
      ...result,
      suite: name,
      file,
      family: result.family || file.replace('.jsonl', ''),
    }))
  })
}

function unknown(line: Line): CaseResult {
  return {
    id: String(line?.id ?? '(no id)'),
    family: '',
    outcome: 'failed',
    difference: 'the product does not know this file',
  }
}

function readLines(path: string): { readonly lines: readonly Line[]; readonly malformed: readonly CaseResult[] } {
  const lines: Line[] = []
  const malformed: CaseResult[] = []
  for (const [i, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (text.trim() === '') continue
    try {
      lines.push(JSON.parse(text))
    } catch (error) {
      malformed.push({ id: `line ${i + 1}`, family: '', outcome: 'failed', difference: `malformed: ${error}` })
    }
  }
  return { lines, malformed }
}
