import { foldBreaks } from './scan-flow-scalar.ts'
import type { YamlCursor } from './yaml-cursor.ts'
import { isBlank, isBlankOrEnd, isBreak, type Mark } from './yaml-tokens.ts'

const HASH = 35
const TAB = 9
const COLON = 58
/** What goes on with a plain scalar whatever follows; inside brackets their indicators end it. */
const RUN = /[^ \t\n\r\x85\u2028\u2029:]+/y
const RUN_IN_FLOW = /[^ \t\n\r\x85\u2028\u2029:,?[\]{}]+/y

export interface PlainScalar {
  readonly text: string
  readonly end: Mark
  /** It ended past a line break, so a simple key may follow. */
  readonly endedOnNewLine: boolean
}

/**
 * Reads an unquoted scalar. `indent` is the parent's column, `inFlow` whether brackets are open.
 * Models libyaml yaml_parser_scan_plain_scalar.
 */
export function scanPlainScalar(cursor: YamlCursor, indent: number, inFlow: boolean): PlainScalar {
  const start = cursor.mark()
  let end = start
  const pieces: string[] = []
  let gap = ''
  let leadingBlanks = false
  for (;;) {
    if (cursor.atDocumentIndicator() || cursor.at() === HASH) break
    const from = cursor.index()
    passRun(cursor, inFlow ? RUN_IN_FLOW : RUN)
    if (cursor.index() > from) {
      pieces.push(gap, cursor.text.slice(from, cursor.index()))
      gap = ''
      leadingBlanks = false
      end = cursor.mark()
    }
    if (!isBlank(cursor.at()) && !isBreak(cursor.at())) break
    let blanks = ''
    let leadingBreak = ''
    let trailingBreaks = ''
    while (isBlank(cursor.at()) || isBreak(cursor.at())) {
      if (isBlank(cursor.at())) {
        if (leadingBlanks && cursor.column() <= indent && cursor.at() === TAB) {
          cursor.refuse('found a tab character that violates indentation', start)
        }
        if (!leadingBlanks) blanks += cursor.text[cursor.index()]
        cursor.skip()
      } else if (leadingBlanks) {
        trailingBreaks += cursor.readBreak()
      } else {
        leadingBreak = cursor.readBreak()
        leadingBlanks = true
      }
    }
    gap = leadingBlanks ? foldBreaks(leadingBreak, trailingBreaks) : blanks
    if (!inFlow && cursor.column() <= indent) break
  }
  return { text: pieces.join(''), end, endedOnNewLine: leadingBlanks }
}

/** A colon belongs to it as long as no blank follows. */
function passRun(cursor: YamlCursor, run: RegExp): void {
  cursor.pass(run)
  while (cursor.at() === COLON && !isBlankOrEnd(cursor.at(1))) {
    cursor.skip()
    cursor.pass(run)
  }
}
