/** Upper bounds of advance widths, in em, for the fonts the picture names; layout needs no DOM. */
const MONO = 0.62
const WIDE = 1.02
const SANS: Readonly<Record<string, number>> = {
  i: 0.28,
  l: 0.28,
  j: 0.28,
  t: 0.34,
  f: 0.34,
  r: 0.4,
  ' ': 0.29,
  '.': 0.29,
  ',': 0.29,
  ':': 0.3,
  m: 0.88,
  w: 0.78,
  M: 0.88,
  W: 0.98,
  '1': 0.57,
}
const SANS_OTHER = 0.58
const SANS_CAPITAL = 0.72

/** Width in px that a text needs at most. Total. */
export function textWidth(text: string, size: number, mono = false): number {
  let em = 0
  for (const character of text) {
    if ((character.codePointAt(0) ?? 0) > 0x2e80) em += WIDE
    else if (mono) em += MONO
    else em += SANS[character] ?? (character >= 'A' && character <= 'Z' ? SANS_CAPITAL : SANS_OTHER)
  }
  return em * size
}

/** Control and direction marks taken out: they would reorder or break what stands beside them. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
}

/** The text, cleaned, shortened in the middle until it fits `width`. */
export function fitText(text: string, size: number, width: number, mono = false): string {
  const clean = cleanText(text)
  if (clean.length < 400 && textWidth(clean, size, mono) <= width) return clean
  const characters = [...clean]
  let keep = Math.min(characters.length, Math.floor(width / (size * 0.25)))
  while (keep > 1) {
    const head = Math.ceil(keep / 2)
    const shown = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (keep - head)).join('')}`
    if (textWidth(shown, size, mono) <= width) return shown
    keep = Math.min(keep - 1, Math.floor(keep * 0.95))
  }
  return '…'
}
