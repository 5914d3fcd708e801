/** A place in the text as people count it: both from 1. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Offsets at which each line of the text begins; the first is 0. */
export type TextLines = readonly number[]

/** Finds the line starts of `text`. LF, CRLF and a lone CR each end a line, as in YAML. Total. */
export function parseTextLines(text: string): TextLines {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** The line and column of a UTF-16 offset; an offset past the end belongs to the last line. Total. */
export function lineColumnAt(lines: TextLines, offset: number): LineColumn {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: Math.max(0, offset - (lines[low] ?? 0)) + 1 }
}
