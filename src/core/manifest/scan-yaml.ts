import { scanBlockScalar } from './scan-block-scalar.ts'
import { scanFlowScalar } from './scan-flow-scalar.ts'
import { scanPlainScalar } from './scan-plain-scalar.ts'
import { scanDirective, scanName, scanTag } from './scan-properties.ts'
import { createYamlCursor } from './yaml-cursor.ts'
import { isBlank, isBlankOrEnd, isBreak, isEnd, type Mark, type Token, type TokenType } from './yaml-tokens.ts'

/** A place where a key without `?` may have begun; it becomes one when a `:` follows on the same line. One a flow level. */
interface SimpleKey {
  readonly required: boolean
  readonly tokenNumber: number
  readonly mark: Mark
  possible: boolean
}

/** Tokens on demand: `peek` looks at the next, `next` takes it. Both throw a YamlRefusal. */
export interface YamlScanner {
  readonly peek: () => Token
  readonly next: () => Token
  /** Whether an alias was among the tokens so far. */
  readonly hasAliases: () => boolean
}

const MOST_KEY_LENGTH = 1024
const SPACES = / */y
const BLANKS = /[ \t]*/y
const LINE = /[^\n\r\x85\u2028\u2029]*/y
const CANNOT_START_PLAIN = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)))

/**
 * Splits the text of one document into tokens, block structure made explicit from indentation.
 * Models libyaml's scanner as goyaml v2 carries it (scannerc.go), which is what kubectl reads YAML with.
 */
export function scanYaml(text: string): YamlScanner {
  const cursor = createYamlCursor(text)
  const queue: Token[] = []
  let head = 0
  let taken = 0
  let done = false
  let indent = -1
  const indents: number[] = []
  let simpleKeyAllowed = true
  let flowLevel = 0
  const simpleKeys: SimpleKey[] = []
  /** The level whose simple key may begin at that token. */
  const levelOfToken = new Map<number, number>()
  let hasAliases = false
  /** The head, once it was looked at; it stays until it is taken. */
  let settled: Token | undefined
  addLevel()

  return {
    peek: settleHead,
    next: () => {
      const token = settleHead()
      settled = undefined
      head++
      taken++
      if (head > 1000) {
        queue.splice(0, head)
        head = 0
      }
      return token
    },
    hasAliases: () => hasAliases,
  }

  function settleHead(): Token {
    if (settled !== undefined) return settled
    fetchMore()
    settled = queue[head]
    if (settled === undefined) throw new Error('the scanner ran dry')
    return settled
  }

  /** The head is settled once no simple key that is still possible begins there. */
  function fetchMore(): void {
    for (;;) {
      const key = simpleKeys[levelOfToken.get(taken) ?? -1]
      if (head < queue.length && !(key !== undefined && isValid(key))) return
      if (done) return
      fetchNext()
    }
  }

  function nextNumber(): number {
    return taken + queue.length - head
  }

  function addLevel(): void {
    simpleKeys.push({ required: false, tokenNumber: nextNumber(), mark: cursor.mark(), possible: false })
  }

  /** Upstream forgets by token number, so a bracket right at the start of its level loses its own key with it. */
  function dropLevel(): void {
    const key = simpleKeys.pop()
    if (key !== undefined) levelOfToken.delete(key.tokenNumber)
  }

  function isValid(key: SimpleKey): boolean {
    if (!key.possible) return false
    if (key.mark.line === cursor.line() && key.mark.index + MOST_KEY_LENGTH >= cursor.index()) return true
    if (key.required) cursor.refuse("could not find expected ':'", key.mark)
    key.possible = false
    return false
  }

  function append(type: TokenType, start: Mark, end: Mark, value = '', handle = '', plain = false): void {
    queue.push({ type, start, end, value, handle, plain })
  }

  function saveSimpleKey(): void {
    if (!simpleKeyAllowed) return
    const required = flowLevel === 0 && indent === cursor.column()
    const tokenNumber = nextNumber()
    removeSimpleKey()
    simpleKeys[flowLevel] = { required, tokenNumber, mark: cursor.mark(), possible: true }
    levelOfToken.set(tokenNumber, flowLevel)
  }

  function removeSimpleKey(): void {
    const key = simpleKeys[flowLevel]
    if (key?.possible !== true) return
    if (key.required) cursor.refuse("could not find expected ':'", key.mark)
    key.possible = false
    levelOfToken.delete(key.tokenNumber)
  }

  /** Opens a block collection at `column` when it is deeper; with a token number, before that token. */
  function rollIndent(column: number, type: TokenType, mark: Mark, tokenNumber?: number): void {
    if (flowLevel > 0 || indent >= column) return
    indents.push(indent)
    indent = column
    const token: Token = { type, start: mark, end: mark, value: '', handle: '', plain: false }
    if (tokenNumber === undefined) queue.push(token)
    else queue.splice(tokenNumber - taken + head, 0, token)
  }

  function unrollIndent(column: number): void {
    if (flowLevel > 0) return
    while (indent > column) {
      append('block-end', cursor.mark(), cursor.mark())
      indent = indents.pop() ?? -1
    }
  }

  function skipToToken(): void {
    for (;;) {
      cursor.pass(flowLevel > 0 || !simpleKeyAllowed ? BLANKS : SPACES)
      if (cursor.at() === 35) cursor.pass(LINE)
      if (!isBreak(cursor.at())) return
      cursor.readBreak()
      if (flowLevel === 0) simpleKeyAllowed = true
    }
  }

  function fetchNext(): void {
    skipToToken()
    unrollIndent(cursor.column())
    const code = cursor.at()
    if (isEnd(code)) return fetchEnd()
    if (cursor.column() === 0 && code === 37) return fetchDirective()
    if (cursor.atDocumentIndicator()) return fetchDocumentIndicator(code)
    if (!isBlankOrEnd(code) && !CANNOT_START_PLAIN.has(code)) return fetchPlainScalar()
    const character = String.fromCharCode(code)
    const next = cursor.at(1)
    if (character === '[') return fetchFlowStart('flow-sequence-start')
    if (character === '{') return fetchFlowStart('flow-mapping-start')
    if (character === ']') return fetchFlowEnd('flow-sequence-end')
    if (character === '}') return fetchFlowEnd('flow-mapping-end')
    if (character === ',') return fetchFlowEntry()
    if (character === '-' && isBlankOrEnd(next)) return fetchBlockEntry()
    if (character === '?' && (flowLevel > 0 || isBlankOrEnd(next))) return fetchKey()
    if (character === ':' && (flowLevel > 0 || isBlankOrEnd(next))) return fetchValue()
    if (character === '*') return fetchName('alias')
    if (character === '&') return fetchName('anchor')
    if (character === '!') return fetchTag()
    if ((character === '|' || character === '>') && flowLevel === 0) return fetchBlockScalar()
    if (character === "'" || character === '"') return fetchFlowScalar()
    if (startsPlain(code, next)) return fetchPlainScalar()
    cursor.refuse('found character that cannot start any token', cursor.mark())
  }

  /** Of indicators only these, before something else than a blank. */
  function startsPlain(code: number, next: number): boolean {
    if (code === 45) return !isBlank(next)
    return flowLevel === 0 && (code === 63 || code === 58) && !isBlankOrEnd(next)
  }

  function fetchEnd(): void {
    unrollIndent(-1)
    removeSimpleKey()
    simpleKeyAllowed = false
    append('stream-end', cursor.mark(), cursor.mark())
    done = true
  }

  function fetchDirective(): void {
    unrollIndent(-1)
    removeSimpleKey()
    simpleKeyAllowed = false
    const start = cursor.mark()
    const directive = scanDirective(cursor)
    append(directive.type, start, cursor.mark(), directive.value, directive.handle)
  }

  function fetchDocumentIndicator(code: number): void {
    unrollIndent(-1)
    removeSimpleKey()
    simpleKeyAllowed = false
    const start = cursor.mark()
    cursor.skip(3)
    append(code === 45 ? 'document-start' : 'document-end', start, cursor.mark())
  }

  function fetchFlowStart(type: TokenType): void {
    saveSimpleKey()
    addLevel()
    flowLevel++
    simpleKeyAllowed = true
    single(type)
  }

  function fetchFlowEnd(type: TokenType): void {
    removeSimpleKey()
    if (flowLevel > 0) {
      dropLevel()
      flowLevel--
    }
    simpleKeyAllowed = false
    single(type)
  }

  function single(type: TokenType): void {
    const start = cursor.mark()
    cursor.skip()
    append(type, start, cursor.mark())
  }

  function fetchFlowEntry(): void {
    removeSimpleKey()
    simpleKeyAllowed = true
    single('flow-entry')
  }

  function fetchBlockEntry(): void {
    if (flowLevel === 0) {
      if (!simpleKeyAllowed) cursor.refuse('block sequence entries are not allowed in this context')
      rollIndent(cursor.column(), 'block-sequence-start', cursor.mark())
    }
    removeSimpleKey()
    simpleKeyAllowed = true
    single('block-entry')
  }

  function fetchKey(): void {
    if (flowLevel === 0) {
      if (!simpleKeyAllowed) cursor.refuse('mapping keys are not allowed in this context')
      rollIndent(cursor.column(), 'block-mapping-start', cursor.mark())
    }
    removeSimpleKey()
    simpleKeyAllowed = flowLevel === 0
    single('key')
  }

  function fetchValue(): void {
    const key = simpleKeys[flowLevel]
    if (key !== undefined && isValid(key)) {
      const token: Token = { type: 'key', start: key.mark, end: key.mark, value: '', handle: '', plain: false }
      queue.splice(key.tokenNumber - taken + head, 0, token)
      rollIndent(key.mark.column, 'block-mapping-start', key.mark, key.tokenNumber)
      key.possible = false
      levelOfToken.delete(key.tokenNumber)
      simpleKeyAllowed = false
    } else {
      if (flowLevel === 0) {
        if (!simpleKeyAllowed) cursor.refuse('mapping values are not allowed in this context')
        rollIndent(cursor.column(), 'block-mapping-start', cursor.mark())
      }
      simpleKeyAllowed = flowLevel === 0
    }
    single('value')
  }

  function fetchName(type: 'alias' | 'anchor'): void {
    saveSimpleKey()
    simpleKeyAllowed = false
    if (type === 'alias') hasAliases = true
    const start = cursor.mark()
    const name = scanName(cursor)
    append(type, start, cursor.mark(), name)
  }

  function fetchTag(): void {
    saveSimpleKey()
    simpleKeyAllowed = false
    const start = cursor.mark()
    const { handle, suffix } = scanTag(cursor)
    append('tag', start, cursor.mark(), suffix, handle)
  }

  function fetchBlockScalar(): void {
    removeSimpleKey()
    simpleKeyAllowed = true
    const start = cursor.mark()
    const value = scanBlockScalar(cursor, indent)
    append('scalar', start, cursor.mark(), value)
  }

  function fetchFlowScalar(): void {
    saveSimpleKey()
    simpleKeyAllowed = false
    const start = cursor.mark()
    const value = scanFlowScalar(cursor)
    append('scalar', start, cursor.mark(), value)
  }

  function fetchPlainScalar(): void {
    saveSimpleKey()
    simpleKeyAllowed = false
    const start = cursor.mark()
    const scalar = scanPlainScalar(cursor, indent, flowLevel > 0)
    append('scalar', start, scalar.end, scalar.text, '', true)
    if (scalar.endedOnNewLine) simpleKeyAllowed = true
  }
}
