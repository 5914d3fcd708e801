/** Where a token begins or ends: UTF-16 index in the document's text, line and column from 0. */
export interface Mark {
  readonly index: number
  readonly line: number
  readonly column: number
}

export type TokenType =
  | 'stream-end'
  | 'version-directive'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'

/** `value`: text of a scalar, name of an anchor, suffix of a tag, `major.minor` of a version; `handle` is a tag's. */
export interface Token {
  readonly type: TokenType
  readonly start: Mark
  readonly end: Mark
  readonly value: string
  readonly handle: string
  readonly plain: boolean
}

/**
 * What libyaml's reader, scanner and parser refuse. `problem` is where it is, `context` where the thing it belongs to
 * began: upstream names the line of the context, people want the problem's.
 */
export interface YamlProblem {
  readonly message: string
  readonly problem: Mark
  readonly context: Mark | undefined
  /** The scanner counts lines from 1 in its messages, the parser from 0. */
  readonly scanner: boolean
}

/** Thrown inside the decoder and caught by `parseYaml`, its only door. */
export interface YamlRefusal {
  readonly refusal: YamlProblem
}

export const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029
export const isBlank = (code: number): boolean => code === 32 || code === 9
/** Past the end reads as NaN. */
export const isEnd = (code: number): boolean => Number.isNaN(code)
export const isBreakOrEnd = (code: number): boolean => isBreak(code) || isEnd(code)
export const isBlankOrEnd = (code: number): boolean => isBlank(code) || isBreakOrEnd(code)
