import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCENE_TOKENS } from '../core/index.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

type Tokens = Readonly<Record<string, string>>

/** The colour tokens of one block of the sheet: from its selector to its closing brace. */
function tokensAfter(selector: string): Tokens {
  const from = css.indexOf(selector)
  if (from < 0) throw new Error(`no ${selector} in tokens.css`)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

const THEMES = { light: tokensAfter(':root {'), dark: tokensAfter(':root[data-theme="dark"] {') }

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((name) => luminance(tokens[name] ?? '')).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Foreground, background and the ratio they need, from the table of the design. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'paper', 7],
  ['ink2', 'paper', 7],
  ['ink3', 'paper', 4.5],
  ['ink3', 'panel', 4.5],
  ['ink3', 'sunk', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'panel', 3],
  ['main', 'paper', 4.5],
  ['main', 'panel', 4.5],
  ['main', 'main-tint', 3],
  ['side', 'paper', 4.5],
  ['side', 'panel', 4.5],
  ['side', 'side-tint', 3],
  ['init', 'paper', 4.5],
  ['init', 'init-bg', 3],
  ['fail', 'paper', 4.5],
  ['fail', 'fail-tint', 4.5],
  ['on-solid', 'main', 4.5],
  ['on-solid', 'side', 4.5],
  ['on-solid', 'fail', 4.5],
  ['ink', 'main-tint', 7],
  ['ink', 'side-tint', 7],
  ['ink2', 'side-tint', 4.5],
  ['ink2', 'fail-tint', 4.5],
  // The READY rule itself, which must also hold in grey: a solid bar against the tint of an outline.
  ['main', 'main-tint', 4],
  ['side', 'side-tint', 4],
]

test('the page, the page by the system’s theme and the files have the same colours', () => {
  const upper = (tokens: Tokens) =>
    Object.fromEntries(Object.entries(tokens).map(([name, hex]) => [name, hex.toUpperCase()]))
  expect(Object.keys(THEMES.light)).toHaveLength(18)
  expect(upper(THEMES.light)).toEqual(SCENE_TOKENS.light)
  expect(upper(THEMES.dark)).toEqual(SCENE_TOKENS.dark)
  expect(tokensAfter(':root:not([data-theme="light"]) {')).toEqual(THEMES.dark)
})

for (const theme of ['light', 'dark'] as const)
  for (const [one, other, need] of PAIRS)
    test(`${one} on ${other}, ${theme}: at least ${need} to 1`, () =>
      expect(contrast(THEMES[theme], one, other)).toBeGreaterThanOrEqual(need))
