/** As many texts as answers are kept of, and some. */
const MOST = 20
const known: { readonly text: string; readonly id: number }[] = []

/**
 * A number for a text, the same while the text is among the last few: the key of a query must not be a megabyte, for a key is
 * written out with each drawing.
 */
export function textId(text: string): number {
  const found = known.find((one) => one.text.length === text.length && one.text === text)
  if (found !== undefined) return found.id
  const id = (known.at(-1)?.id ?? 0) + 1
  known.push({ text, id })
  if (known.length > MOST) known.shift()
  return id
}
