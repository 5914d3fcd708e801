import type { ManifestNode } from '../manifest/manifest-node.ts'
import { parseManifest } from '../manifest/parse-manifest.ts'

/** How much of a manifest no link says, unless the whole text was chosen. */
export interface LeftOut {
  /** Environment variables and the sources of them. */
  readonly variables: number
  /** Containers' and hooks' commands and arguments. */
  readonly commands: number
  /** Labels and annotations. */
  readonly marks: number
  /** Names of Secrets and ConfigMaps. */
  readonly references: number
}

const MARKS = new Set(['labels', 'annotations', 'matchLabels'])
const COMMANDS = new Set(['command', 'args'])
const VARIABLES = new Set(['env', 'envFrom'])
const REFERENCES = new Set(['secret', 'configMap', 'secretRef', 'configMapRef', 'secretKeyRef', 'configMapKeyRef'])

/** Counts what stands in the documents of a text. Total. */
export function countLeftOut(text: string): LeftOut {
  const found = { variables: 0, commands: 0, marks: 0, references: 0 }
  const visit = (node: ManifestNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item)
    if (node.kind !== 'map') return
    for (const { key, value } of node.entries) {
      if (value.kind === 'list' && VARIABLES.has(key)) found.variables += value.items.length
      else if (value.kind === 'list' && COMMANDS.has(key)) found.commands++
      else if (value.kind === 'list' && key === 'imagePullSecrets') found.references += value.items.length
      else if (value.kind === 'map' && MARKS.has(key)) found.marks += value.entries.length
      if (value.kind === 'map' && REFERENCES.has(key)) found.references++
      visit(value)
    }
  }
  for (const { root } of parseManifest(text).documents) if (root !== undefined) visit(root)
  return found
}
