import { readFileSync } from 'node:fs'
import type { ManifestNode } from '../manifest/manifest-node.ts'
import { parseJson } from '../manifest/parse-json.ts'
import { nodeAt } from '../manifest/read-node.ts'

/** One line of a vector file: JSON whose shape its suite's README gives. */
// biome-ignore lint/suspicious/noExplicitAny: vectors are data of many shapes, read by tests only
export type Vector = any

/** The lines of `vectors/<file>`, parsed. */
export function readVectors(file: string): readonly Vector[] {
  const text = readFileSync(new URL(`./vectors/${file}`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** A field of each line by the line's id, the text of every number kept (`80.0`, `1e400`). */
export function readVectorNodes(file: string, field: string): ReadonlyMap<string, ManifestNode> {
  const lines = readFileSync(new URL(`./vectors/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return new Map(
    lines.flatMap((line) => {
      const parsed = parseJson(line, 0, 1000)
      const node = 'node' in parsed ? nodeAt(parsed.node, field) : undefined
      return node === undefined ? [] : [[JSON.parse(line).id as string, node] as const]
    }),
  )
}
