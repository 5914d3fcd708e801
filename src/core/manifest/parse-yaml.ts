import { scanYaml, type YamlScanner } from './scan-yaml.ts'
import type { Mark, Token, TokenType, YamlProblem, YamlRefusal } from './yaml-tokens.ts'

/** What stands in the text, before aliases are followed and words are resolved. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlAlias

interface YamlNodeBase {
  readonly start: Mark
  readonly end: number
  readonly anchor: string
  /** Full tag, `!!str` written out; '' when there is none. */
  readonly tag: string
}

export interface YamlScalar extends YamlNodeBase {
  readonly kind: 'scalar'
  readonly value: string
  /** Unquoted, and untagged or with a bare `!` (which makes it a text). */
  readonly plain: boolean
}
export interface YamlSequence extends YamlNodeBase {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
}
export interface YamlMapping extends YamlNodeBase {
  readonly kind: 'mapping'
  readonly pairs: readonly (readonly [YamlNode, YamlNode])[]
}
export interface YamlAlias extends YamlNodeBase {
  readonly kind: 'alias'
}

/** `rest` is where reading stopped: upstream reads one document and silently drops what follows. */
export type YamlResult =
  | { readonly root: YamlNode | undefined; readonly rest: number; readonly hasAliases: boolean }
  | { readonly problem: YamlProblem }

const CORE_TAG = 'tag:yaml.org,2002:'
/** Characters outside what YAML 1.1 calls printable. */
const CONTROL =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * Parses the first document of `text`. Total: a refusal is a value. `depth` bounds nesting.
 * Models libyaml's parser as goyaml v2 carries it (parserc.go, and decode.go's parser).
 */
export function parseYaml(text: string, depth: number): YamlResult {
  const control = CONTROL.exec(text)
  if (control !== null) return { problem: controlProblem(text, control.index) }
  try {
    return parseDocument(scanYaml(text), depth)
  } catch (error) {
    if (isRefusal(error)) return { problem: error.refusal }
    throw error
  }
}

function isRefusal(error: unknown): error is YamlRefusal {
  return typeof error === 'object' && error !== null && 'refusal' in error
}

function controlProblem(text: string, index: number): YamlProblem {
  const before = text.slice(0, index).split(/\r\n?|\n/)
  const column = before.at(-1)?.length ?? 0
  return {
    message: 'control characters are not allowed',
    problem: { index, line: before.length - 1, column },
    context: undefined,
    scanner: true,
  }
}

function refuse(message: string, token: Token, context?: Mark): never {
  const refusal: YamlProblem = { message, problem: token.start, context, scanner: false }
  throw { refusal }
}

function parseDocument(scanner: YamlScanner, depth: number): YamlResult {
  const handles = new Map([
    ['!', '!'],
    ['!!', CORE_TAG],
  ])
  const finish = (root: YamlNode | undefined): YamlResult => ({
    root,
    rest: scanner.peek().start.index,
    hasAliases: scanner.hasAliases(),
  })
  if (scanner.peek().type === 'stream-end') return finish(undefined)
  if (readDirectives(scanner, handles)) {
    if (scanner.peek().type !== 'document-start') refuse('did not find expected <document start>', scanner.peek())
  }
  if (scanner.peek().type === 'document-start') {
    const token = scanner.next()
    if (
      ['version-directive', 'tag-directive', 'document-start', 'document-end', 'stream-end'].includes(
        scanner.peek().type,
      )
    ) {
      return finish(emptyScalar(token.end))
    }
  }
  return finish(parseNode({ scanner, handles, depth }, true, false))
}

function readDirectives(scanner: YamlScanner, handles: Map<string, string>): boolean {
  let any = false
  let version = false
  const given = new Set<string>()
  for (;;) {
    const token = scanner.peek()
    if (token.type === 'version-directive') {
      if (version) refuse('found duplicate %YAML directive', token)
      if (token.value !== '1.1') refuse('found incompatible YAML document', token)
      version = true
    } else if (token.type === 'tag-directive') {
      if (given.has(token.handle)) refuse('found duplicate %TAG directive', token)
      given.add(token.handle)
      handles.set(token.handle, token.value)
    } else {
      return any
    }
    any = true
    scanner.next()
  }
}

/** What ends an entry that was left empty. */
const AFTER_ENTRY: readonly TokenType[] = ['block-entry', 'block-end']
const AFTER_INDENTLESS: readonly TokenType[] = ['block-entry', 'key', 'value', 'block-end']
const AFTER_KEY: readonly TokenType[] = ['key', 'value', 'block-end']

interface Parsing {
  readonly scanner: YamlScanner
  readonly handles: ReadonlyMap<string, string>
  readonly depth: number
}

function deeper(parsing: Parsing, token: Token): Parsing {
  if (parsing.depth <= 0) refuse('exceeded max depth', token)
  return { ...parsing, depth: parsing.depth - 1 }
}

function emptyScalar(mark: Mark): YamlScalar {
  return { kind: 'scalar', start: mark, end: mark.index, anchor: '', tag: '', value: '', plain: true }
}

function parseNode(parsing: Parsing, block: boolean, indentless: boolean): YamlNode {
  const { scanner } = parsing
  const first = scanner.peek()
  if (first.type === 'alias') {
    scanner.next()
    return { kind: 'alias', start: first.start, end: first.end.index, anchor: first.value, tag: '' }
  }
  const { anchor, tag, last } = parseProperties(parsing)
  const token = scanner.peek()
  const base = { start: first.start, anchor, tag }
  const open = { parsing, base, first: token }
  if (indentless && token.type === 'block-entry') return parseIndentless(open)
  if (token.type === 'scalar') {
    scanner.next()
    const plain = (tag === '' && token.plain) || tag === '!'
    return {
      kind: 'scalar',
      start: first.start,
      end: token.end.index,
      anchor,
      tag,
      value: token.value,
      plain,
    }
  }
  if (token.type === 'flow-sequence-start') return parseFlowSequence(open)
  if (token.type === 'flow-mapping-start') return parseFlowMapping(open)
  if (block && token.type === 'block-sequence-start') return parseBlockSequence(open)
  if (block && token.type === 'block-mapping-start') return parseBlockMapping(open)
  if (anchor !== '' || tag !== '') {
    return { kind: 'scalar', ...base, end: last?.end.index ?? first.start.index, value: '', plain: tag === '' }
  }
  return refuse('did not find expected node content', token, first.start)
}

function parseProperties({ scanner, handles }: Parsing) {
  let anchor = ''
  let tag = ''
  let last: Token | undefined
  for (;;) {
    const token = scanner.peek()
    if (token.type === 'anchor' && anchor === '') anchor = token.value
    else if (token.type === 'tag' && tag === '') tag = resolveTag(token, handles)
    else return { anchor, tag, last }
    last = scanner.next()
  }
}

function resolveTag(token: Token, handles: ReadonlyMap<string, string>): string {
  if (token.handle === '') return token.value
  const prefix = handles.get(token.handle)
  return prefix === undefined ? refuse('found undefined tag handle', token, token.start) : prefix + token.value
}

interface Open {
  readonly parsing: Parsing
  readonly base: { readonly start: Mark; readonly anchor: string; readonly tag: string }
  /** The token that opens the collection. */
  readonly first: Token
}

function parseBlockSequence({ parsing, base, first }: Open): YamlNode {
  const { scanner } = parsing
  const inner = deeper(parsing, scanner.next())
  const items: YamlNode[] = []
  while (scanner.peek().type === 'block-entry') {
    const entry = scanner.next()
    items.push(nodeUnless(inner, entry, AFTER_ENTRY, true, false))
  }
  const end = scanner.peek()
  if (end.type !== 'block-end') refuse("did not find expected '-' indicator", end, first.start)
  scanner.next()
  return { kind: 'sequence', ...base, end: endOf(items, first.end.index), items }
}

/** Items at their parent key's own column, with no block of their own. */
function parseIndentless({ parsing, base, first }: Open): YamlNode {
  const { scanner } = parsing
  const inner = deeper(parsing, first)
  const items: YamlNode[] = []
  while (scanner.peek().type === 'block-entry') {
    const entry = scanner.next()
    items.push(nodeUnless(inner, entry, AFTER_INDENTLESS, true, false))
  }
  return { kind: 'sequence', ...base, end: endOf(items, first.end.index), items }
}

function parseBlockMapping({ parsing, base, first }: Open): YamlNode {
  const { scanner } = parsing
  const inner = deeper(parsing, scanner.next())
  const pairs: (readonly [YamlNode, YamlNode])[] = []
  while (scanner.peek().type === 'key') {
    const key = nodeUnless(inner, scanner.next(), AFTER_KEY, true, true)
    const value =
      scanner.peek().type === 'value'
        ? nodeUnless(inner, scanner.next(), AFTER_KEY, true, true)
        : emptyScalar(scanner.peek().start)
    pairs.push([key, value])
  }
  const end = scanner.peek()
  if (end.type !== 'block-end') refuse('did not find expected key', end, first.start)
  scanner.next()
  return { kind: 'mapping', ...base, end: endOf(pairs.at(-1) ?? [], first.end.index), pairs }
}

function parseFlowSequence({ parsing, base, first }: Open): YamlNode {
  const { scanner } = parsing
  const inner = deeper(parsing, scanner.next())
  const items: YamlNode[] = []
  for (let isFirst = true; scanner.peek().type !== 'flow-sequence-end'; isFirst = false) {
    if (!isFirst) {
      if (scanner.peek().type !== 'flow-entry') refuse("did not find expected ',' or ']'", scanner.peek(), first.start)
      scanner.next()
    }
    if (scanner.peek().type === 'key') items.push(parseFlowPair(inner))
    else if (scanner.peek().type !== 'flow-sequence-end') items.push(parseNode(inner, false, false))
  }
  const end = scanner.next()
  return { kind: 'sequence', ...base, end: end.end.index, items }
}

/** `[a: b]`: a mapping of one pair without braces. */
function parseFlowPair(parsing: Parsing): YamlNode {
  const { scanner } = parsing
  const start = scanner.next()
  const key = nodeUnless(parsing, start, ['value', 'flow-entry', 'flow-sequence-end'], false, false)
  const value =
    scanner.peek().type === 'value'
      ? nodeUnless(parsing, scanner.next(), ['flow-entry', 'flow-sequence-end'], false, false)
      : emptyScalar(scanner.peek().start)
  return { kind: 'mapping', start: start.start, end: value.end, anchor: '', tag: '', pairs: [[key, value]] }
}

function parseFlowMapping({ parsing, base, first }: Open): YamlNode {
  const { scanner } = parsing
  const inner = deeper(parsing, scanner.next())
  const pairs: (readonly [YamlNode, YamlNode])[] = []
  for (let isFirst = true; scanner.peek().type !== 'flow-mapping-end'; isFirst = false) {
    if (!isFirst) {
      if (scanner.peek().type !== 'flow-entry') refuse("did not find expected ',' or '}'", scanner.peek(), first.start)
      scanner.next()
    }
    if (scanner.peek().type === 'key') {
      const key = nodeUnless(inner, scanner.next(), ['value', 'flow-entry', 'flow-mapping-end'], false, false)
      const value =
        scanner.peek().type === 'value'
          ? nodeUnless(inner, scanner.next(), ['flow-entry', 'flow-mapping-end'], false, false)
          : emptyScalar(scanner.peek().start)
      pairs.push([key, value])
    } else if (scanner.peek().type !== 'flow-mapping-end') {
      const key = parseNode(inner, false, false)
      pairs.push([key, emptyScalar(scanner.peek().start)])
    }
  }
  const end = scanner.next()
  return { kind: 'mapping', ...base, end: end.end.index, pairs }
}

/** A node, or an empty scalar when one of `stops` comes instead. */
function nodeUnless(
  parsing: Parsing,
  after: Token,
  stops: readonly TokenType[],
  block: boolean,
  indentless: boolean,
): YamlNode {
  const next = parsing.scanner.peek()
  return stops.includes(next.type) ? emptyScalar(after.end) : parseNode(parsing, block, indentless)
}

function endOf(nodes: readonly YamlNode[], otherwise: number): number {
  return nodes.at(-1)?.end ?? otherwise
}
