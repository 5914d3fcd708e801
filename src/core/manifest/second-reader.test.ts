import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import { decodeDocuments } from './decode-documents.ts'
import { manifestToJson } from './manifest-to-json.ts'

const corpora = new URL('../../../../shared/corpora/', import.meta.url)
const here = existsSync(corpora)
if (!here) process.stdout.write('skipped: ../shared/corpora is not here, so no real manifest is read by two readers\n')

/** The `yaml` package as a second, independent reader, YAML 1.1 as far as it goes. */
function secondReader(text: string): readonly unknown[] {
  return parseAllDocuments(text, { version: '1.1', merge: true, uniqueKeys: false, logLevel: 'silent' }).map(
    (document) => document.toJS(),
  )
}

function ours(text: string): readonly unknown[] {
  return decodeDocuments(text).map(({ root }) => (root === undefined ? null : manifestToJson(root)))
}

/** Dates, big numbers, 1.1 words and a lone dot (no number to kubectl) differ between the readers; names and structure must not. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !/^(y|n|yes|no|on|off|true|false|\.|nan)$/i.test(key))
        .map(([key, item]) => [key, shape(item)]),
    )
  }
  return typeof value === 'string' && !/^[\d.:+-]/.test(value) ? value.trimEnd() : 'scalar'
}

test('two readers agree on our examples', () => {
  for (const text of Object.values(EXAMPLE_PODS)) expect(ours(text)).toEqual(secondReader(text))
})

test.runIf(here)('two readers agree on the structure of real manifests', () => {
  const files = readFileSync(new URL('index.jsonl', corpora), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ why, docs }) => why === 'native' || (why === 'pods' && docs === 1))
  const differ: string[] = []
  for (const { file } of files) {
    const text = readFileSync(new URL(file, corpora), 'utf8')
    const second = secondReader(text)
    if (JSON.stringify(shape(ours(text))) !== JSON.stringify(shape(second)) && second.length === ours(text).length)
      differ.push(file)
  }
  expect(files.length).toBeGreaterThan(200)
  expect(differ).toEqual([])
})
