import { decodeDocuments, type ManifestNode, manifestToJson, manifestToJsonText, parseJson } from '../core/index.ts'
import { firstDifference, type Line, runCase, type Suite } from './case.ts'

const DEPTH = 10_000

/** Suite `decode`: a text as kubectl's reader sees it. */
export const decodeSuite: Suite = {
  'decode.jsonl': (lines) => lines.map((line) => runCase(line, () => judge(line))),
}

function judge({ yaml, documents }: Line): string {
  const read = decodeDocuments(yaml, DEPTH)
  const stop = read.findIndex(({ error }) => error !== undefined)
  const got = stop < 0 ? read : read.slice(0, stop + 1)
  if (got.length !== documents.length) return `documents: expected ${documents.length}, got ${got.length}`
  for (const [i, expected] of documents.entries()) {
    const one = got[i]
    const place = `documents[${i}]`
    if ((expected.error !== undefined) !== (one?.error !== undefined)) {
      return `${place}: expected ${expected.error ?? 'no error'}, got ${one?.error?.message ?? 'no error'}`
    }
    if (expected.error !== undefined) {
      if (expected.line === undefined) continue
      const line = one?.error?.upstreamLine ?? 0
      if (Math.abs(line - expected.line) > 1) return `${place}: expected line ${expected.line}, got ${line}`
      continue
    }
    if ((expected.empty === true) !== (one?.root === undefined))
      return `${place}: expected ${expected.empty === true ? 'nothing' : 'a value'}`
    if (one?.root === undefined) continue
    const difference = compare(expected, one.root)
    if (difference !== '') return `${place}.${difference}`
  }
  return ''
}

/** Where the exact text is given, numbers are compared by it. */
function compare(expected: Line, root: ManifestNode): string {
  if (expected.text === undefined) return firstDifference(normal(expected.json), normal(manifestToJson(root)))
  const exact = parseJson(expected.text, 0, DEPTH)
  if (!('node' in exact)) return `the vector's text is no JSON: ${exact.message}`
  return firstDifference(withNumberTexts(exact.node), withNumberTexts(root))
}

function withNumberTexts(node: ManifestNode): unknown {
  if (node.kind === 'list') return node.items.map(withNumberTexts)
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, withNumberTexts(value)]))
  return node.kind === 'number' ? `number ${manifestToJsonText(node)}` : manifestToJsonText(node)
}

/** -0 and 0 are the same JSON number to a reader of numbers. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normal(item)]))
  return Object.is(value, -0) ? 0 : value
}
