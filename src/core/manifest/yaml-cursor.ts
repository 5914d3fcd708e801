import { isBreak, type Mark, type YamlProblem } from './yaml-tokens.ts'

/** A moving place in the text of one document. Reading past the end gives NaN. */
export interface YamlCursor {
  readonly text: string
  readonly at: (offset?: number) => number
  readonly mark: () => Mark
  readonly column: () => number
  readonly line: () => number
  readonly index: () => number
  readonly skip: (count?: number) => void
  /** Skips what a sticky pattern matches here, which may be nothing and holds no line break. */
  readonly pass: (pattern: RegExp) => void
  /** Passes one line break and returns it normalised: CRLF, CR and NEL become LF, LS and PS stay. */
  readonly readBreak: () => string
  /** True at `---` or `...` in the first column, followed by a blank, a break or the end. */
  readonly atDocumentIndicator: () => boolean
  /** Refuses the text here: a scanner's problem. */
  readonly refuse: (message: string, context?: Mark) => never
}

export function createYamlCursor(text: string): YamlCursor {
  // A byte order mark is no column, as yaml_parser_determine_encoding.
  let index = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 0
  let lineStart = index
  const at = (offset = 0) => text.charCodeAt(index + offset)
  const mark = (): Mark => ({ index, line, column: index - lineStart })
  return {
    text,
    at,
    mark,
    column: () => index - lineStart,
    line: () => line,
    index: () => index,
    skip: (count = 1) => {
      index += count
    },
    pass: (pattern) => {
      pattern.lastIndex = index
      if (pattern.test(text)) index = pattern.lastIndex
    },
    readBreak: () => {
      const code = at()
      index += code === 13 && at(1) === 10 ? 2 : 1
      line++
      lineStart = index
      return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n'
    },
    atDocumentIndicator: () => {
      if (index !== lineStart) return false
      const head = text.slice(index, index + 3)
      if (head !== '---' && head !== '...') return false
      const next = at(3)
      return Number.isNaN(next) || next === 32 || next === 9 || isBreak(next)
    },
    refuse: (message, context) => {
      const refusal: YamlProblem = { message, problem: mark(), context, scanner: true }
      throw { refusal }
    },
  }
}
