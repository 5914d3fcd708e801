import type { YamlCursor } from './yaml-cursor.ts'
import { isBlank, isBlankOrEnd, isBreak, isEnd, type Mark } from './yaml-tokens.ts'

const SINGLE = 39
const DOUBLE = 34
const BACKSLASH = 92

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Reads a quoted scalar from its opening quote and returns its text. Models libyaml yaml_parser_scan_flow_scalar. */
export function scanFlowScalar(cursor: YamlCursor): string {
  const start = cursor.mark()
  const quote = cursor.at()
  cursor.skip()
  let text = ''
  for (;;) {
    if (cursor.atDocumentIndicator()) cursor.refuse('found unexpected document indicator', start)
    if (isEnd(cursor.at())) cursor.refuse('found unexpected end of stream', start)
    let leadingBlanks = false
    while (!isBlankOrEnd(cursor.at())) {
      const code = cursor.at()
      if (code === SINGLE && quote === SINGLE && cursor.at(1) === SINGLE) {
        text += "'"
        cursor.skip(2)
      } else if (code === quote) {
        break
      } else if (quote === DOUBLE && code === BACKSLASH && isBreak(cursor.at(1))) {
        cursor.skip()
        cursor.readBreak()
        leadingBlanks = true
        break
      } else if (quote === DOUBLE && code === BACKSLASH) {
        text += readEscape(cursor, start)
      } else {
        text += cursor.text[cursor.index()]
        cursor.skip()
      }
    }
    if (cursor.at() === quote) break
    text += readFold(cursor, leadingBlanks)
  }
  cursor.skip()
  return text
}

function readEscape(cursor: YamlCursor, start: Mark): string {
  const letter = cursor.text[cursor.index() + 1] ?? ''
  const simple = ESCAPES[letter]
  if (simple !== undefined) {
    cursor.skip(2)
    return simple
  }
  const length = HEX_LENGTH[letter]
  if (length === undefined) return cursor.refuse('found unknown escape character', start)
  const digits = cursor.text.slice(cursor.index() + 2, cursor.index() + 2 + length)
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) {
    cursor.skip(2)
    cursor.refuse('did not find expected hexdecimal number', start)
  }
  const value = Number.parseInt(digits, 16)
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) {
    cursor.refuse('found invalid Unicode character escape code', start)
  }
  cursor.skip(2 + length)
  return String.fromCodePoint(value)
}

/** Passes blanks and line breaks inside a quoted scalar and returns what they stand for. */
function readFold(cursor: YamlCursor, afterEscapedBreak: boolean): string {
  let leadingBlanks = afterEscapedBreak
  let blanks = ''
  let leadingBreak = ''
  let trailingBreaks = ''
  while (isBlank(cursor.at()) || isBreak(cursor.at())) {
    if (isBlank(cursor.at())) {
      if (!leadingBlanks) blanks += cursor.text[cursor.index()]
      cursor.skip()
    } else if (leadingBlanks) {
      trailingBreaks += cursor.readBreak()
    } else {
      blanks = ''
      leadingBreak = cursor.readBreak()
      leadingBlanks = true
    }
  }
  if (!leadingBlanks) return blanks
  return foldBreaks(leadingBreak, trailingBreaks)
}

/** A single line break between words is a space; further ones stay. */
export function foldBreaks(leadingBreak: string, trailingBreaks: string): string {
  if (!leadingBreak.startsWith('\n')) return leadingBreak + trailingBreaks
  return trailingBreaks === '' ? ' ' : trailingBreaks
}
