import type { Span } from '../source/span.ts'
import { jsonKey, jsonNumber } from './go-number-text.ts'
import type { ManifestEntry, ManifestNode } from './manifest-node.ts'
import type { YamlAlias, YamlMapping, YamlNode, YamlScalar } from './parse-yaml.ts'
import { resolveScalar } from './resolve-scalar.ts'

/** A key written twice in one mapping; the plain reader keeps the last value, the strict one refuses. */
export interface RepeatedKey {
  readonly key: string
  readonly span: Span
}

/** What went wrong beyond the grammar, with the place in the document's text. */
export interface ComposeProblem {
  readonly code: 'yaml/alias' | 'yaml/map-key' | 'yaml/number' | 'yaml/syntax' | 'text/too-many-nodes'
  readonly message: string
  readonly at: YamlNode
}

export interface Composed {
  readonly node?: ManifestNode
  readonly repeated: readonly RepeatedKey[]
  readonly problem?: ComposeProblem
}

/** Bounds what aliases may make of a small text. */
const MOST_NODES = 2_000_000
/** More values without a JSON form are not looked for one by one. */
const MOST_NO_JSON = 20

/**
 * Follows aliases, merges `<<` in the order of the text and resolves every word, as goyaml v2 and sigs.k8s.io/yaml do on the
 * way to JSON. `span` is the document's place in the whole text; `hasAliases` when it may hold some. Total: a refusal is a value.
 * Models goyaml v2 decode.go and sigs.k8s.io/yaml convertToJSONableObject.
 */
export function composeDocument(root: YamlNode, span: Span, hasAliases: boolean): Composed {
  const repeated: RepeatedKey[] = []
  const anchors = new Map<string, YamlNode>()
  /** Anchors are bound in the order of the text, so each alias is tied to what it meant where it stands. */
  const targets = new Map<YamlAlias, YamlNode>()
  const open = new Set<YamlNode>()
  const noJson: { readonly node: ManifestNode; readonly message: string; readonly at: YamlNode }[] = []
  const count = { decoded: 0, aliased: 0, aliasDepth: 0 }
  try {
    if (hasAliases) bindAliases(root)
    const node = compose(root)
    // Only a value that nothing replaced has to be written as JSON.
    for (const scalar of noJson) if (isWithin(node, scalar.node)) refuse('yaml/number', scalar.message, scalar.at)
    return { node, repeated }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'composeProblem' in error) {
      return { repeated, problem: error.composeProblem as ComposeProblem }
    }
    throw error
  }

  function refuse(code: ComposeProblem['code'], message: string, at: YamlNode): never {
    const composeProblem: ComposeProblem = { code, message, at }
    throw { composeProblem }
  }

  function bindAliases(from: YamlNode): void {
    const work: YamlNode[] = [from]
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      if (node.kind === 'alias') {
        const target = anchors.get(node.anchor)
        if (target === undefined) refuse('yaml/alias', `unknown anchor '${node.anchor}' referenced`, node)
        targets.set(node, target)
        continue
      }
      if (node.anchor !== '') anchors.set(node.anchor, node)
      const children = node.kind === 'sequence' ? node.items : node.kind === 'mapping' ? node.pairs.flat() : []
      for (let i = children.length - 1; i >= 0; i--) work.push(children[i] as YamlNode)
    }
  }

  function spanOf(node: YamlNode): Span {
    const from = node.start.index
    const to = Math.max(node.end, from)
    return { from: Math.min(span.from + from, span.to), to: Math.min(span.from + to, span.to) }
  }

  function follow(alias: YamlAlias): YamlNode {
    const target = targets.get(alias)
    if (target === undefined || open.has(target))
      refuse('yaml/alias', `anchor '${alias.anchor}' value contains itself`, alias)
    return target
  }

  function tally(node: YamlNode): void {
    count.decoded++
    if (count.aliasDepth > 0) count.aliased++
    if (count.decoded > MOST_NODES) refuse('text/too-many-nodes', 'too many values', node)
    const excessive =
      count.aliased > 100 && count.decoded > 1000 && count.aliased / count.decoded > allowedAliasRatio(count.decoded)
    if (excessive) refuse('text/too-many-nodes', 'document contains excessive aliasing', node)
  }

  function compose(node: YamlNode): ManifestNode {
    tally(node)
    if (node.kind === 'alias') {
      const target = follow(node)
      count.aliasDepth++
      open.add(target)
      const value = compose(target)
      open.delete(target)
      count.aliasDepth--
      return value
    }
    if (node.kind === 'scalar') return composeScalar(node)
    if (node.anchor !== '') open.add(node)
    const value: ManifestNode =
      node.kind === 'sequence'
        ? { kind: 'list', span: spanOf(node), items: node.items.map(compose) }
        : { kind: 'map', span: spanOf(node), entries: composeEntries(node) }
    if (node.anchor !== '') open.delete(node)
    return value
  }

  function composeEntries(node: YamlMapping): readonly ManifestEntry[] {
    const entries = new Map<string, ManifestEntry>()
    fill(node, entries)
    return [...entries.values()]
  }

  function fill(node: YamlMapping, entries: Map<string, ManifestEntry>): void {
    const own = new Set<string>()
    for (const [keyNode, valueNode] of node.pairs) {
      if (keyNode.kind === 'scalar' && isMerge(keyNode)) {
        merge(valueNode, entries)
        continue
      }
      const key = composeKey(keyNode)
      const keySpan = spanOf(keyNode)
      if (own.has(key)) repeated.push({ key, span: keySpan })
      own.add(key)
      const value = compose(valueNode)
      entries.delete(key)
      entries.set(key, { key, keySpan, value })
    }
  }

  /** In a list of merges the earlier one wins, so they are laid over each other from the last. */
  function merge(node: YamlNode, entries: Map<string, ManifestEntry>): void {
    const sources = node.kind === 'sequence' ? [...node.items].reverse() : [node]
    for (const source of sources) {
      const isAlias = source.kind === 'alias'
      const target = isAlias ? follow(source) : source
      if (target.kind !== 'mapping')
        refuse('yaml/syntax', 'map merge requires map or sequence of maps as the value', node)
      tally(target)
      if (isAlias) count.aliasDepth++
      open.add(target)
      fill(target, entries)
      open.delete(target)
      if (isAlias) count.aliasDepth--
    }
  }

  function isMerge(node: YamlScalar): boolean {
    return node.value === '<<' && (node.plain || node.tag === 'tag:yaml.org,2002:merge')
  }

  function composeKey(node: YamlNode): string {
    const target = node.kind === 'alias' ? follow(node) : node
    tally(node)
    if (target.kind !== 'scalar') return refuse('yaml/map-key', 'invalid map key', node)
    const resolved = resolveScalar(target.value, target.tag, target.plain)
    const key = jsonKey(resolved)
    if (key !== undefined) return key
    return refuse('yaml/map-key', resolved.kind === 'invalid' ? resolved.message : 'unsupported map key', node)
  }

  function composeFloat(node: YamlScalar, value: number): ManifestNode {
    const number: ManifestNode = { kind: 'number', span: spanOf(node), text: jsonNumber(value) }
    if (!Number.isFinite(value) && noJson.length < MOST_NO_JSON)
      noJson.push({ node: number, message: `unsupported value: ${node.value}`, at: node })
    return number
  }

  function composeScalar(node: YamlScalar): ManifestNode {
    const span = spanOf(node)
    const resolved = resolveScalar(node.value, node.tag, node.plain)
    switch (resolved.kind) {
      case 'string':
        return { kind: 'string', span, value: resolved.value }
      case 'merge':
        return { kind: 'string', span, value: node.value }
      case 'boolean':
        return { kind: 'boolean', span, value: resolved.value }
      case 'null':
        return { kind: 'null', span }
      case 'integer':
        return { kind: 'number', span, text: resolved.text }
      case 'float':
        return composeFloat(node, resolved.value)
      default:
        return refuse('yaml/syntax', resolved.message, node)
    }
  }
}

function isWithin(tree: ManifestNode, wanted: ManifestNode): boolean {
  if (tree === wanted) return true
  if (tree.kind === 'list') return tree.items.some((item) => isWithin(item, wanted))
  return tree.kind === 'map' && tree.entries.some(({ value }) => isWithin(value, wanted))
}

/** Models goyaml v2 decode.go allowedAliasRatio. */
function allowedAliasRatio(decoded: number): number {
  if (decoded <= 400_000) return 0.99
  if (decoded >= 4_000_000) return 0.1
  return 0.99 - 0.89 * ((decoded - 400_000) / 3_600_000)
}
