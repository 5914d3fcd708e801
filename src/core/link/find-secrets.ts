import type { ManifestMap, ManifestNode } from '../manifest/manifest-node.ts'
import { parseManifest } from '../manifest/parse-manifest.ts'
import { nodeAt, textOf } from '../manifest/read-node.ts'
import type { Span } from '../source/span.ts'
import { isNoSecret, isSecretName, SECRET_PATTERNS } from './secret-rules.ts'

/** Something that should not be shared: what it is, in words or by its own name, and where its value stands. */
export interface FoundSecret {
  readonly name: string
  readonly span: Span
}

/** Whole copies of the object, with all that was ever in it. */
const COPIES = /last-applied-configuration$|\/last-applied$/
/** A shorter value would be struck out of words that have nothing to do with it. */
const SHORTEST_REPEATED = 8
const MOST_REPEATED = 500

/**
 * Likely secrets of a manifest, in the order of the text, no two overlapping: Secret objects, values beside names like
 * PASSWORD, what gives itself away by its form (keys, tokens, addresses with a password), and every other place where such a
 * value stands again. A help, not a promise: a secret that looks like a word is not found. Total.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = []
  for (const { root } of parseManifest(text).documents) if (root !== undefined) walk(root, '', found, text)
  for (const { name, pattern } of SECRET_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const place = match.indices?.groups?.secret
      if (place === undefined || isNoSecret(match.groups?.secret ?? '')) continue
      found.push({ name: match.groups?.name ?? name, span: { from: place[0], to: place[1] } })
    }
  }
  return withoutOverlap([...found, ...repeated(found, text)])
}

/** `key` is the name of the map's or list's own key. */
function walk(node: ManifestNode, key: string, found: FoundSecret[], text: string): void {
  if (node.kind === 'list') {
    for (const [i, item] of node.items.entries()) {
      const flag = textOf(node.items[i - 1])
      if (flag !== undefined && /^--?[\w.-]+$/.test(flag) && isSecretName(flag)) strike(item, flag, found, text)
      walk(item, key, found, text)
    }
    return
  }
  if (node.kind !== 'map') return
  const isSecretObject = textOf(nodeAt(node, 'kind')) === 'Secret'
  const variable = variableOf(node)
  for (const { key: own, value } of node.entries) {
    if (isSecretObject && (own === 'data' || own === 'stringData')) strikeAll(value, `Secret ${own}`, found, text)
    else if (own === 'value' && variable !== undefined && isSecretName(variable)) strike(value, variable, found, text)
    else if (COPIES.test(own)) strike(value, own, found, text)
    else if (isSecretName(own)) strike(value, own, found, text)
    walk(value, own, found, text)
  }
}

function variableOf(node: ManifestMap): string | undefined {
  return textOf(nodeAt(node, 'name')) ?? textOf(nodeAt(node, 'key'))
}

function strikeAll(node: ManifestNode, where: string, found: FoundSecret[], text: string): void {
  if (node.kind !== 'map') strike(node, where, found, text)
  else for (const { key, value } of node.entries) strike(value, `${where}.${key}`, found, text)
}

function strike(node: ManifestNode, name: string, found: FoundSecret[], text: string): void {
  if (node.kind !== 'string' || isNoSecret(node.value)) return
  const { from } = node.span
  const end = from + text.slice(from, node.span.to).trimEnd().length
  found.push({ name, span: { from, to: end } })
}

/** The same values elsewhere: in a comment, in a script, with a letter before it. */
function repeated(found: readonly FoundSecret[], text: string): readonly FoundSecret[] {
  const values = new Map<string, string>()
  for (const { name, span } of found) {
    const value = text.slice(span.from, span.to).replace(/^["']|["']$/g, '')
    if (value.length >= SHORTEST_REPEATED && !value.includes('\n')) values.set(value, name)
  }
  return [...values].slice(0, MOST_REPEATED).flatMap(([value, name]) => {
    const places: FoundSecret[] = []
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
      places.push({ name, span: { from: at, to: at + value.length } })
    return places
  })
}

/** Of overlapping places the one that begins first stays, grown over the others. */
function withoutOverlap(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const sorted = [...found].sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to)
  const kept: FoundSecret[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    if (last === undefined || one.span.from >= last.span.to) kept.push(one)
    else if (one.span.to > last.span.to) kept[kept.length - 1] = { ...last, span: { ...last.span, to: one.span.to } }
  }
  return kept
}
