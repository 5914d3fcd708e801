import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSnippets } from '../index.ts'

const FRAGMENT = 'v1.abc_DEF-123'
const input = { base: 'https://pods.example.org/tool/index.html?x=1#v1.other', fragment: FRAGMENT, title: 'details-v1' }

test('each place has what it can show, at the address that was given', () => {
  const found = buildSnippets(input)
  expect(found.map(({ place, form }) => `${place} ${form}`)).toEqual([
    'github image',
    'gitlab image',
    'confluence address',
    'notion address',
    'docusaurus iframe',
    'mkdocs iframe',
    'backstage iframe',
    'html iframe',
    'html element',
    'html image',
  ])
  const text = (place: string, form: string) => found.find((one) => one.place === place && one.form === form)?.text
  expect(text('github', 'image')).toBe(`[![details-v1](pod.svg)](https://pods.example.org/tool/#${FRAGMENT})`)
  expect(text('notion', 'address')).toBe(`https://pods.example.org/tool/embed.html#${FRAGMENT}`)
  expect(text('docusaurus', 'iframe')).toBe(
    `<iframe src="https://pods.example.org/tool/embed.html#${FRAGMENT}" title="details-v1" width="100%" height="672" loading="lazy" style={{ border: 0 }} />`,
  )
  expect(text('html', 'iframe')).toContain("origin !== 'https://pods.example.org'")
  expect(text('html', 'element')).toContain(`<podlapse-timeline src="https://pods.example.org/tool/#${FRAGMENT}"`)
})

test('the documents show the same snippets', () => {
  const text = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8')
  const found = buildSnippets({ base: 'https://pods.example.org/', fragment: FRAGMENT, title: 'details-v1' })
  for (const snippet of found) expect(text).toContain(snippet.text.replaceAll(FRAGMENT, 'v1.…'))
})

test('an address is never invented', () => {
  for (const base of [
    '',
    '/',
    'podlapse',
    'file:///home/index.html',
    'javascript:alert(1)//',
    'https://',
    'https://a b/',
  ])
    expect(buildSnippets({ ...input, base })).toEqual([])
  for (const fragment of ['', '#', 'v1.', 'v1."><script>', 'seed'])
    expect(buildSnippets({ ...input, fragment })).toEqual([])
  expect(buildSnippets({ ...input, base: 'http://[::1]:4173' })[2]?.text).toBe(
    `http://[::1]:4173/embed.html#${FRAGMENT}`,
  )
})

test('no title, path or file name leaves its place', () => {
  const marks = fc.string({
    unit: fc.constantFrom('"', "'", '<', '>', '(', ')', '[', ']', '{', '`', '\\', '\n', '&', 'a', ' '),
  })
  fc.assert(
    fc.property(marks, marks, marks, (title, path, image) => {
      const found = buildSnippets({ base: `https://a.example/${path}/`, fragment: FRAGMENT, title, image })
      expect(found.length).toBe(10)
      for (const { form, language, text } of found) {
        if (language === 'markdown') expect(text).toMatch(/^\[!\[(?:[^[\]\\\n]|\\.)*\]\([^()<>\s]*\)\]\([^()<>\s]*\)$/)
        else if (form === 'address') expect(text).toMatch(/^https:\/\/a\.example\/[^\s"'<>]*$/)
        else {
          const opened = text.replace(/<script>[\s\S]*/, '').match(/<[^>]*>/g) ?? []
          expect(opened.map((tag) => /^<\/?([\w-]+)/.exec(tag)?.[1])).toEqual(
            {
              iframe: language === 'mdx' ? ['iframe'] : ['iframe', 'iframe'],
              element: ['script', 'script', 'podlapse-timeline', 'podlapse-timeline'],
              image: ['a', 'img', 'a'],
            }[form],
          )
        }
      }
    }),
  )
})
