import type { ManifestEntry, ManifestMap, ManifestNode } from './manifest-node.ts'

/** The entry of a key in a mapping; undefined for any other node. */
export function entryOf(node: ManifestNode | undefined, key: string): ManifestEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

/** The value at a chain of keys; undefined where one is missing. */
export function nodeAt(node: ManifestNode | undefined, ...keys: readonly string[]): ManifestNode | undefined {
  let at = node
  for (const key of keys) at = entryOf(at, key)?.value
  return at
}

/** The text of a string node, else undefined. */
export function textOf(node: ManifestNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined
}

/** A whole number node's value, else undefined. */
export function countOf(node: ManifestNode | undefined): number | undefined {
  if (node?.kind !== 'number') return undefined
  const value = Number(node.text)
  return Number.isSafeInteger(value) ? value : undefined
}

export function mapOf(node: ManifestNode | undefined): ManifestMap | undefined {
  return node?.kind === 'map' ? node : undefined
}
