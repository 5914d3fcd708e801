import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze, decodeLink } from '../index.ts'
import { packDocument } from './encode-link.ts'
import type { LinkDocument } from './link-document.ts'
import { unpackDocument } from './unpack-document.ts'

interface Fixture {
  readonly name: string
  readonly fragment: string
  readonly document: LinkDocument
}

/** Links of the first version, never to be changed: whoever wrote one down may open it in years. */
const V1 = JSON.parse(readFileSync(new URL('../testdata/links-v1.json', import.meta.url), 'utf8')) as readonly Fixture[]

test('all the old links are here', () => expect(V1).toHaveLength(10))

test.each(V1)('an old link opens for ever: $name', ({ fragment, document }) => {
  expect(unpackDocument(fragment)).toEqual(document)
  const decoded = decodeLink(fragment)
  const pods = 'link' in decoded ? analyze(decoded.link.text, { timelines: [] }).pods : []
  expect(pods).toHaveLength(typeof document.content === 'string' ? 1 : document.content.length)
  expect('link' in decoded && decoded.link.state).toEqual(document.state)
})

test.each(V1)('and is still written like that: $name', ({ fragment, document }) => {
  expect(packDocument(document)).toEqual({ fragment })
})
