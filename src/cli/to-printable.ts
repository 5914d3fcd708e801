/** Controls but line feed and tab, and the marks that turn the direction of text. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

const DELETE = 0x7f
/** `^A` shows control character 1: the letter stands this much higher. */
const CARET_OFFSET = 0x40

/**
 * Text that a terminal only shows: names in a manifest may hold escape sequences. ASCII controls as kubectl shows them
 * (`^[`), others by their code point. Total.
 */
export function toPrintable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return `^${String.fromCharCode(code + CARET_OFFSET)}`
    return code === DELETE ? '^?' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}
