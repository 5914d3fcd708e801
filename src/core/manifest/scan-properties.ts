import type { YamlCursor } from './yaml-cursor.ts'
import { isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, type Mark, type TokenType } from './yaml-tokens.ts'

const WORD = /[0-9A-Za-z_-]/
const URI = /[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]%]/
const AFTER_NAME = new Set([...'?:,]}%@`'].map((character) => character.charCodeAt(0)))

/** Reads an anchor's or alias's name from its indicator. Models libyaml yaml_parser_scan_anchor. */
export function scanName(cursor: YamlCursor): string {
  const start = cursor.mark()
  cursor.skip()
  const name = readWhile(cursor, WORD)
  if (name === '' || !(isBlankOrEnd(cursor.at()) || AFTER_NAME.has(cursor.at()))) {
    cursor.refuse('did not find expected alphabetic or numeric character', start)
  }
  return name
}

/** Reads `!suffix`, `!!suffix`, `!handle!suffix` or `!<uri>`. Models libyaml yaml_parser_scan_tag. */
export function scanTag(cursor: YamlCursor): { readonly handle: string; readonly suffix: string } {
  const start = cursor.mark()
  let handle = ''
  let suffix: string
  if (cursor.text[cursor.index() + 1] === '<') {
    cursor.skip(2)
    suffix = readUri(cursor, start)
    if (cursor.text[cursor.index()] !== '>') cursor.refuse("did not find the expected '>'", start)
    cursor.skip()
  } else {
    cursor.skip()
    const word = readWhile(cursor, WORD)
    if (cursor.text[cursor.index()] === '!') {
      cursor.skip()
      handle = `!${word}!`
      suffix = readUri(cursor, start)
    } else {
      // No handle after all: the word begins the suffix, and a bare `!` is a tag of its own.
      suffix = word + readUriText(cursor, start)
      if (suffix === '') suffix = '!'
      else handle = '!'
    }
  }
  if (!isBlankOrEnd(cursor.at())) cursor.refuse('did not find expected whitespace or line break', start)
  return { handle, suffix }
}

/** Reads a `%YAML` or `%TAG` line. Models libyaml yaml_parser_scan_directive. */
export function scanDirective(cursor: YamlCursor): {
  readonly type: TokenType
  readonly value: string
  readonly handle: string
} {
  const start = cursor.mark()
  cursor.skip()
  const name = readWhile(cursor, WORD)
  if (name === '') cursor.refuse('could not find expected directive name', start)
  if (!isBlankOrEnd(cursor.at())) cursor.refuse('found unexpected non-alphabetical character', start)
  const directive = name === 'YAML' ? readVersion(cursor, start) : readTagDirective(cursor, start, name)
  while (isBlank(cursor.at())) cursor.skip()
  if (cursor.at() === 35) while (!isBreakOrEnd(cursor.at())) cursor.skip()
  if (!isBreakOrEnd(cursor.at())) cursor.refuse('did not find expected comment or line break', start)
  if (isBreak(cursor.at())) cursor.readBreak()
  return directive
}

function readVersion(cursor: YamlCursor, start: Mark) {
  while (isBlank(cursor.at())) cursor.skip()
  const value = readWhile(cursor, /[0-9.]/)
  if (!/^\d{1,2}\.\d{1,2}$/.test(value)) cursor.refuse("did not find expected digit or '.' character", start)
  return { type: 'version-directive' as const, value, handle: '' }
}

function readTagDirective(cursor: YamlCursor, start: Mark, name: string) {
  if (name !== 'TAG') cursor.refuse('found unknown directive name', start)
  while (isBlank(cursor.at())) cursor.skip()
  const handle = readWhile(cursor, /[!0-9A-Za-z_-]/)
  if (!/^!([0-9A-Za-z_-]*!)?$/.test(handle)) cursor.refuse("did not find expected '!'", start)
  if (!isBlank(cursor.at())) cursor.refuse('did not find expected whitespace', start)
  while (isBlank(cursor.at())) cursor.skip()
  const value = readUri(cursor, start)
  if (!isBlankOrEnd(cursor.at())) cursor.refuse('did not find expected whitespace or line break', start)
  return { type: 'tag-directive' as const, value, handle }
}

function readUri(cursor: YamlCursor, start: Mark): string {
  const text = readUriText(cursor, start)
  return text === '' ? cursor.refuse('did not find expected tag URI', start) : text
}

function readUriText(cursor: YamlCursor, start: Mark): string {
  const text = readWhile(cursor, URI)
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) cursor.refuse('did not find URI escaped octet', start)
  try {
    return decodeURIComponent(text)
  } catch {
    return cursor.refuse('found an incorrect trailing UTF-8 octet', start)
  }
}

function readWhile(cursor: YamlCursor, pattern: RegExp): string {
  const from = cursor.index()
  while (pattern.test(cursor.text[cursor.index()] ?? '')) cursor.skip()
  return cursor.text.slice(from, cursor.index())
}
