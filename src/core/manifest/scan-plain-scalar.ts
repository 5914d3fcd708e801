import { foldBreaks } from './scan-flow-scalar.ts'
import type { YamlCursor } from './yaml-cursor.ts'
import { isBlank, isBlankOrEnd, isBreak, type Mark } from './yaml-tokens.ts'

const HASH = 35
const TAB = 9
const COLON = 58
/** , ? [ ] { } */
const FLOW_INDICATORS = new Set([44, 63, 91, 93, 123, 125])

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
    while (!isBlankOrEnd(cursor.at()) && !endsPlain(cursor, inFlow)) cursor.skip()
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

function endsPlain(cursor: YamlCursor, inFlow: boolean): boolean {
  const code = cursor.at()
  if (code === COLON) return isBlankOrEnd(cursor.at(1))
  return inFlow && FLOW_INDICATORS.has(code)
}
