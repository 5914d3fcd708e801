import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analyze, decodeLink, describeDiagnostic, enDiagnostics } from '../index.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { pack } from './pack.ts'

interface Body {
  readonly name: string
  readonly body?: string
  readonly gen?: string
  readonly state?: string
}

/** What a page does with a fragment: it opens it, and draws what it says. The words it ends with, and how many pods. */
function answer(fragment: string): { readonly words: readonly string[]; readonly pods: number } {
  const decoded = decodeLink(fragment)
  if ('diagnostic' in decoded) return { words: [describeDiagnostic(decoded.diagnostic, enDiagnostics)], pods: 0 }
  const { diagnostics, pods } = analyze(decoded.link.text, { timelines: [0] })
  return { words: diagnostics.map((one) => describeDiagnostic(one, enDiagnostics)), pods: pods.length }
}

/** Nothing is drawn, something is said, and nothing of it has happened. */
function expectRefused(fragment: string): void {
  const { words, pods } = answer(fragment)
  expect(pods).toBe(0)
  expect(words.length).toBeGreaterThan(0)
  for (const one of words) expect(one).toMatch(/^[A-Z`].*[.?]$/s)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect((globalThis as { __pwned?: number }).__pwned).toBeUndefined()
}

const forged = (...items: JsonValue[]): string => `v1.${pack(items)}`

describe('in the true format, with a right checksum', () => {
  test('a pod would be drawn', () => expect(answer(forged([['p', [], [['a', 'a:1']]]])).pods).toBe(1))

  const cases: readonly (readonly [name: string, fragment: string])[] = [
    ['HTML as the text', forged('<script>window.__pwned=1</script>')],
    ['HTML as a name of a kind', forged([['<img src=x onerror=window.__pwned=1>', [], [], { k: '<b>' }]])],
    ['an alias bomb', forged(`a: &a [x,x,x,x,x,x,x,x,x]\n${aliases()}`)],
    ['10,000 brackets', forged('['.repeat(10_000))],
    ['10,000 mappings', forged(Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'))],
    ['a lone surrogate', forged('\ud800: [')],
    ['control characters', forged('\u0000\u001b[2J')],
    ['keys of the prototype', forged('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}')],
    ['__proto__ beside the list', forged([], JSON.parse('{"__proto__":{"polluted":true}}'))],
    ['a scenario with __proto__', forged([], { s: [[0, { c: [['__proto__', { polluted: 1 }]] }]] })],
    ['nothing', forged('')],
    ['all the room there is', forged(`# ${'x'.repeat(262_000)}`)],
  ]
  test.each(cases)('%s', (_, fragment) => expectRefused(fragment))

  test('names that are code are text and nothing else', () => {
    const decoded = decodeLink(forged([['<script>', [], [['"><script>window.__pwned=1</script>', 'a\nb: {']]]]))
    const { pods } = analyze('link' in decoded ? decoded.link.text : '')
    expect(pods[0]?.pod.name).toBe('<script>')
    expect(pods[0]?.pod.containers.map(({ name, image }) => [name, image])).toEqual([
      ['"><script>window.__pwned=1</script>', 'a\nb: {'],
    ])
  })
})

function aliases(): string {
  return 'bcdefghi'
    .split('')
    .map((key, i) => `${key}: &${key} [${`*${'abcdefghi'.charAt(i)},`.repeat(9).slice(0, -1)}]`)
    .join('\n')
}

const HOSTILE = process.env.PODLAPSE_HOSTILE ?? fileURLToPath(new URL('../../../../shared/hostile/', import.meta.url))
const isHere = existsSync(`${HOSTILE}/links.jsonl`)

describe.skipIf(!isHere)('the shared link bodies', () => {
  const bodies = isHere
    ? readFileSync(`${HOSTILE}/links.jsonl`, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Body)
    : []

  test('there are some', () => expect(bodies.length).toBeGreaterThan(20))

  test.each(bodies.filter(({ body }) => body !== undefined))('$name', ({ body = '' }) => {
    for (const fragment of [`#v1.${body}`, `v1.${body}`, body, `#${body}`, `#v1.${encodeURIComponent(body)}`])
      expectRefused(fragment)
  })

  test.each(bodies.filter(({ state }) => state !== undefined))(
    '$name, its state in the true format',
    ({ state = '' }) => {
      const json = JSON.parse(state) as JsonValue
      const yaml = String((json as { yaml?: string } | null)?.yaml ?? '')
      for (const fragment of [forged(json), forged([], json), forged([json]), forged(state), `v1.${state}`])
        expectRefused(fragment)
      expect(() => answer(forged(yaml))).not.toThrow()
    },
  )

  test('those that are too big to be kept', { timeout: 300_000 }, async () => {
    const { linkBodies } = (await import(/* @vite-ignore */ `${HOSTILE}/generate.mjs`)) as {
      linkBodies: Readonly<Record<string, () => string | Promise<string>>>
    }
    const made = Object.entries(linkBodies)
    expect(made.length).toBeGreaterThan(1)
    for (const [, make] of made) expectRefused(`#v1.${await make()}`)
  })
})
