import type { Span } from '../source/span.ts'
import { type ComposeProblem, composeDocument, type RepeatedKey } from './compose-document.ts'
import type { ManifestNode } from './manifest-node.ts'
import { parseJson, skipJsonSpace } from './parse-json.ts'
import { parseYaml } from './parse-yaml.ts'
import { type DocumentText, splitDocuments } from './split-documents.ts'

/** How deep kubectl itself reads. */
const KUBECTL_DEPTH = 10_000

/** One document as read: a value, nothing (blank, comment or null), or a refusal. */
export interface DecodedDocument {
  /** Where it stands in the whole text. */
  readonly span: Span
  readonly root?: ManifestNode
  readonly repeated: readonly RepeatedKey[]
  readonly error?: DecodeError
  /** What follows `...` or a dedent is silently dropped by kubectl. */
  readonly dropped?: Span
}

export interface DecodeError {
  readonly code: ComposeProblem['code'] | 'yaml/control-character' | 'text/too-deep'
  readonly message: string
  readonly span: Span
  /** Line from the document's own first line, as upstream names it in the message; absent where it names none. */
  readonly upstreamLine?: number
  /** A separator line or JSON error: upstream gives up the whole stream. */
  readonly endsStream: boolean
}

/**
 * Reads a text as kubectl reads a file: JSON values one after another when it begins with `{`, else YAML documents. Goes
 * on after a refusal, where upstream stops. `depth` bounds nesting. Total.
 * Models apimachinery pkg/util/yaml/decoder.go YAMLOrJSONDecoder (v1.37).
 */
export function decodeDocuments(text: string, depth = KUBECTL_DEPTH): readonly DecodedDocument[] {
  if (text[skipJsonSpace(text, 0)] !== '{') return decodeYaml(text, 0, depth)
  return decodeJson(text, depth)
}

function decodeYaml(text: string, start: number, depth: number): readonly DecodedDocument[] {
  return splitDocuments(text, start).map((piece) => decodePiece(piece, depth))
}

function decodePiece(piece: DocumentText, depth: number): DecodedDocument {
  const span = { from: piece.from, to: piece.from + piece.text.length }
  if (piece.badSeparator !== undefined) {
    const { at, trailing } = piece.badSeparator
    const read: DecodedDocument = piece.text.trim() === '' ? { span, repeated: [] } : readPiece(piece, span, depth)
    const error: DecodeError = {
      code: 'yaml/syntax',
      message: `invalid Yaml document separator: ${trailing}`,
      span: { from: at, to: at + 3 + trailing.length },
      endsStream: true,
    }
    return { ...read, error }
  }
  return readPiece(piece, span, depth)
}

function readPiece(piece: DocumentText, span: Span, depth: number): DecodedDocument {
  // Upstream reads line by line and ends each, the last one too, with a line feed.
  const parsed = parseYaml(piece.text.endsWith('\n') ? piece.text : `${piece.text}\n`, depth)
  if ('problem' in parsed) {
    const { problem, context, scanner, message } = parsed.problem
    const line = problem.line === 0 ? context?.line : problem.line + (scanner ? 1 : 0)
    // What is missed only at the end of the text is shown where it began.
    const isAtEnd = context !== undefined && problem.index >= piece.text.trimEnd().length
    const at = piece.from + Math.min(isAtEnd ? context.index : problem.index, piece.text.length)
    return {
      span,
      repeated: [],
      error: {
        code: codeOf(message),
        message,
        span: { from: at, to: Math.min(at + 1, piece.from + piece.text.length) },
        ...(line === undefined || line === 0 ? {} : { upstreamLine: line }),
        endsStream: false,
      },
    }
  }
  if (parsed.root === undefined) return { span, repeated: [] }
  const composed = composeDocument(parsed.root, span, parsed.hasAliases)
  const dropped = droppedAfter(piece, parsed.rest)
  if (composed.problem !== undefined) {
    const { code, message, at } = composed.problem
    const from = piece.from + at.start.index
    return {
      span,
      repeated: composed.repeated,
      error: {
        code,
        message,
        span: { from, to: Math.min(Math.max(from, piece.from + at.end), span.to) },
        endsStream: false,
      },
    }
  }
  const isNull = composed.node === undefined || composed.node.kind === 'null'
  return {
    span,
    repeated: composed.repeated,
    ...(isNull || composed.node === undefined ? {} : { root: composed.node }),
    ...(dropped === undefined ? {} : { dropped }),
  }
}

function codeOf(message: string): DecodeError['code'] {
  if (message.startsWith('control characters')) return 'yaml/control-character'
  return message === 'exceeded max depth' ? 'text/too-deep' : 'yaml/syntax'
}

function droppedAfter(piece: DocumentText, rest: number): Span | undefined {
  const left = piece.text.slice(rest).replace(/^\.\.\.(?=\s|$)/, '')
  const hasText = left.split(/\r\n?|\n/).some((line) => !/^\s*(#|$)/.test(line))
  return hasText ? { from: piece.from + rest, to: piece.from + piece.text.length } : undefined
}

/**
 * JSON values one after another. Up to the second one a text that is no JSON is tried as YAML from there on, as it may
 * have been YAML all along.
 */
function decodeJson(text: string, depth: number): readonly DecodedDocument[] {
  const documents: DecodedDocument[] = []
  let at = skipJsonSpace(text, 0)
  let consumed = 0
  while (at < text.length) {
    const read = parseJson(text, at, depth)
    if ('node' in read) {
      const span = { from: at, to: read.end }
      documents.push({ span, repeated: [], ...(read.node.kind === 'null' ? {} : { root: read.node }) })
      consumed = read.end
      at = skipJsonSpace(text, consumed)
      continue
    }
    const start = documents.length <= 1 ? yamlStart(text, consumed) : undefined
    const yaml = start === undefined ? undefined : decodeYaml(text, start, depth)
    if (yaml !== undefined && yaml[0]?.error === undefined) return [...documents, ...yaml]
    documents.push({
      span: { from: at, to: text.length },
      repeated: [],
      error: {
        code: 'yaml/syntax',
        message: read.message,
        span: { from: read.at, to: Math.min(read.at + 1, text.length) },
        endsStream: true,
      },
    })
    break
  }
  return documents
}

/**
 * Where the YAML begins that may follow a JSON value: past white space, but no further than the end of that line. Nowhere
 * when fewer than four bytes are left to look at. Models YAMLOrJSONDecoder.consumeWhitespace.
 */
function yamlStart(text: string, from: number): number | undefined {
  for (let at = from; bytesOf(text.slice(at, at + 4)) >= 4; at++) {
    if (text[at] === '\n') return at + 1
    if (!/\s/.test(text.charAt(at))) return at
  }
  return undefined
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
