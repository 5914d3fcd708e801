import { readFileSync } from 'node:fs'

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
