import type { YamlCursor } from './yaml-cursor.ts'
import { isBlank, isBreak, isBreakOrEnd, isEnd, type Mark } from './yaml-tokens.ts'

const SPACE = 32
const TAB = 9
const HASH = 35
const PLUS = 43
const MINUS = 45
const LITERAL = 124

/** Reads a `|` or `>` scalar from its indicator. `parentIndent` is the column of the parent, -1 at the root. Models libyaml yaml_parser_scan_block_scalar. */
export function scanBlockScalar(cursor: YamlCursor, parentIndent: number): string {
  const start = cursor.mark()
  const literal = cursor.at() === LITERAL
  cursor.skip()
  const { chomping, increment } = readHeader(cursor, start)
  let indent = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment
  let breaks = readBreaks(cursor, indent, parentIndent, start)
  indent = breaks.indent
  const pieces: string[] = []
  let leadingBreak = ''
  let leadingBlank = false
  while (cursor.column() === indent && !isEnd(cursor.at())) {
    const blank = isBlank(cursor.at())
    if (!literal && leadingBreak.startsWith('\n') && !leadingBlank && !blank) {
      if (breaks.text === '') pieces.push(' ')
    } else {
      pieces.push(leadingBreak)
    }
    pieces.push(breaks.text)
    leadingBlank = blank
    const from = cursor.index()
    while (!isBreakOrEnd(cursor.at())) cursor.skip()
    pieces.push(cursor.text.slice(from, cursor.index()))
    leadingBreak = isBreak(cursor.at()) ? cursor.readBreak() : ''
    breaks = readBreaks(cursor, indent, parentIndent, start)
  }
  if (chomping !== 'strip') pieces.push(leadingBreak)
  if (chomping === 'keep') pieces.push(breaks.text)
  return pieces.join('')
}

function readHeader(cursor: YamlCursor, start: Mark) {
  let chomping: 'clip' | 'strip' | 'keep' = 'clip'
  let increment = 0
  for (let part = 0; part < 2; part++) {
    const code = cursor.at()
    if ((code === PLUS || code === MINUS) && chomping === 'clip') {
      chomping = code === PLUS ? 'keep' : 'strip'
      cursor.skip()
    } else if (code >= 48 && code <= 57 && increment === 0) {
      if (code === 48) cursor.refuse('found an indentation indicator equal to 0', start)
      increment = code - 48
      cursor.skip()
    }
  }
  while (isBlank(cursor.at())) cursor.skip()
  if (cursor.at() === HASH) while (!isBreakOrEnd(cursor.at())) cursor.skip()
  if (!isBreakOrEnd(cursor.at())) cursor.refuse('did not find expected comment or line break', start)
  if (isBreak(cursor.at())) cursor.readBreak()
  return { chomping, increment }
}

/** Passes indentation and empty lines; an indent of 0 asks to find it from the deepest of them. */
function readBreaks(cursor: YamlCursor, known: number, parentIndent: number, start: Mark) {
  let deepest = 0
  let text = ''
  for (;;) {
    while ((known === 0 || cursor.column() < known) && cursor.at() === SPACE) cursor.skip()
    deepest = Math.max(deepest, cursor.column())
    if ((known === 0 || cursor.column() < known) && cursor.at() === TAB) {
      cursor.refuse('found a tab character where an indentation space is expected', start)
    }
    if (!isBreak(cursor.at())) break
    text += cursor.readBreak()
  }
  return { text, indent: known === 0 ? Math.max(deepest, parentIndent + 1, 1) : known }
}
