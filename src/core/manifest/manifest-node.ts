import type { Span } from '../source/span.ts'

/**
 * A value of a manifest as kubectl's reader sees it, each with its place in the text.
 * Aliases are already followed and merge keys already merged (a node reached through an alias keeps the
 * span of the anchor's value), so the tree is finite and free of cycles.
 */
export type ManifestNode = ManifestMap | ManifestList | ManifestScalar

export interface ManifestMap {
  readonly kind: 'map'
  readonly span: Span
  /** One entry a key, in the order of the text; of a repeated key only the last. */
  readonly entries: readonly ManifestEntry[]
}

export interface ManifestEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: ManifestNode
}

export interface ManifestList {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly ManifestNode[]
}

export type ManifestScalar =
  | { readonly kind: 'string'; readonly span: Span; readonly value: string }
  /** `text` is the number as JSON text (`80.0`, `1e3`, `-0`), exact; read it, not a float, where digits matter. */
  | { readonly kind: 'number'; readonly span: Span; readonly text: string }
  | { readonly kind: 'boolean'; readonly span: Span; readonly value: boolean }
  | { readonly kind: 'null'; readonly span: Span }

/** One document of the stream. `root` is absent when it is empty or could not be read. */
export interface ManifestDocument {
  /** Position in the stream, from 0, empty ones included. */
  readonly index: number
  readonly span: Span
  readonly root?: ManifestNode
}
