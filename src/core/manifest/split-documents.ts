/** One piece of a YAML stream between separators; `text` includes a leading separator line. */
export interface DocumentText {
  readonly text: string
  /** Offset of `text` in the whole text. */
  readonly from: number
  /** A separator line with something after it ended the piece; upstream refuses the piece with it. */
  readonly badSeparator?: { readonly at: number; readonly trailing: string }
}

/**
 * Cuts a YAML stream at every line that begins with `---`, wherever it stands, as kubectl does before it parses. The line
 * that ends a document belongs to nobody; a leading one stays with what follows. Total.
 * Models apimachinery pkg/util/yaml/decoder.go YAMLReader.Read.
 */
export function splitDocuments(text: string, start = 0): readonly DocumentText[] {
  const pieces: DocumentText[] = []
  let from = start
  let at = start
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    if (text.startsWith('---', at)) {
      const trailing = trimSpace(text.slice(at + 3, next))
      if (trailing !== '' && !trailing.startsWith('#')) {
        pieces.push({ text: text.slice(from, at), from, badSeparator: { at, trailing } })
        // Other readers take what follows `---` and a blank for the document, and so it can be drawn all the same.
        from = /[ \t]/.test(text.charAt(at + 3)) ? at + 3 : next
      } else if (at > from) {
        pieces.push({ text: text.slice(from, at), from })
        from = next
      }
    }
    at = next
  }
  if (from < text.length) pieces.push({ text: text.slice(from), from })
  return pieces
}

/** Without the white space around it, as Go's strings.TrimSpace counts it: NEL is some, a byte order mark is none. */
function trimSpace(text: string): string {
  return text.replace(/^(?:(?!\ufeff)[\s\x85])+|(?:(?!\ufeff)[\s\x85])+$/g, '')
}
