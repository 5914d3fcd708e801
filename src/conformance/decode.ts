import {
  type DecodedDocument,
  decodeDocuments,
  type ManifestNode,
  manifestToJson,
  manifestToJsonText,
  parseJson,
} from '../core/index.ts'
import { firstDifference } from './first-difference.ts'
import { judgeStrict } from './strict.ts'
import type { Suite } from './suite.ts'
import type { VectorData } from './vector-line.ts'

/** As deep as kubectl itself reads. */
const DEPTH = 10_000
/** How far the line that upstream names may be from ours. */
const LINE_TOLERANCE = 1

/** Suite `decode`: a text as kubectl's reader sees it. */
export const decodeSuite: Suite = {
  judges: { 'decode.jsonl': ({ data }) => judgeDocuments(data), 'strict.jsonl': judgeStrict },
}

/** The recording ends at the first error; the product goes on, and what it reads after that has nothing to compare with. */
function judgeDocuments({ yaml, documents }: VectorData): string {
  const read = decodeDocuments(yaml, DEPTH)
  const stop = read.findIndex(({ error }) => error !== undefined)
  const got = stop < 0 ? read : read.slice(0, stop + 1)
  for (const [i, expected] of documents.entries()) {
    const difference = judgeDocument(expected, got[i])
    if (difference !== '') return `documents[${i}]: ${difference}`
  }
  return got.length > documents.length ? `documents: expected ${documents.length}, got ${got.length}` : ''
}

function judgeDocument(expected: VectorData, got: DecodedDocument | undefined): string {
  if (got === undefined) return 'expected a document, got none'
  const isError = typeof expected.error === 'string'
  if (isError !== (got.error !== undefined))
    return `expected ${isError ? `the error ${expected.error}` : 'no error'}, got ${got.error?.message ?? 'no error'}`
  if (isError) return judgeErrorLine(expected.line, got.error?.upstreamLine)
  const isEmpty = expected.empty === true
  if (isEmpty !== (got.root === undefined)) return isEmpty ? 'expected nothing, got a value' : 'expected a value'
  return got.root === undefined ? '' : judgeValue(expected, got.root)
}

function judgeErrorLine(expected: number | undefined, got: number | undefined): string {
  if (expected === undefined) return ''
  const isNear = got !== undefined && Math.abs(got - expected) <= LINE_TOLERANCE
  return isNear ? '' : `the error's line: expected ${expected}, got ${got ?? 'none'}`
}

/** Where the exact text is given, numbers are compared by it. */
function judgeValue(expected: VectorData, root: ManifestNode): string {
  if (expected.text === undefined) return firstDifference(expected.json, manifestToJson(root))
  const exact = parseJson(expected.text, 0, DEPTH)
  if (!('node' in exact)) return `the vector's text is no JSON: ${exact.message}`
  return firstDifference(withNumberTexts(exact.node), withNumberTexts(root))
}

function withNumberTexts(node: ManifestNode): unknown {
  if (node.kind === 'list') return node.items.map(withNumberTexts)
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, withNumberTexts(value)]))
  return node.kind === 'number' ? `number ${node.text}` : manifestToJsonText(node)
}
