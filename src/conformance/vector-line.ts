import { type ManifestNode, parseJson } from '../core/index.ts'

/** What a line holds as plain JSON, of its suite's shape. */
// biome-ignore lint/suspicious/noExplicitAny: vectors are data of many shapes
export type VectorData = any

/** One case. `data` serves where the size of a number is enough; pods and documents are read from `nodeOf`. */
export interface VectorLine {
  readonly id: string
  /** As the line says, else from an id such as `printer/main/003`; '' when there is none. */
  readonly family: string
  readonly data: VectorData
  readonly text: string
}

/** Deeper than kubectl itself reads, so that the case's own depth decides. */
const DEPTH = 20_000

/** Reads a line; what is no JSON object is a problem in words. Total. */
export function parseVectorLine(text: string): VectorLine | { readonly problem: string } {
  let data: VectorData
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { problem: `malformed: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { problem: 'malformed: no JSON object' }
  const id = typeof data.id === 'string' ? data.id : ''
  return id === '' ? { problem: 'malformed: no id' } : { id, family: familyOf(id, data.family), data, text }
}

function familyOf(id: string, given: unknown): string {
  if (typeof given === 'string') return given
  const parts = id.split('/')
  return parts.length >= 3 ? (parts[1] ?? '') : parts.length === 2 ? (parts[0] ?? '') : ''
}

/** The value at a path of keys with the text of every number kept (`80.0`, `1e400`); undefined where there is none. */
export function nodeOf(line: VectorLine, ...path: readonly string[]): ManifestNode | undefined {
  const parsed = parseJson(line.text, 0, DEPTH)
  let node = 'node' in parsed ? parsed.node : undefined
  for (const step of path) node = node?.kind === 'map' ? node.entries.find(({ key }) => key === step)?.value : undefined
  return node
}
