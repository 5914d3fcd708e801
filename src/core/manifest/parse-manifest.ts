import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN, type Span } from '../source/span.ts'
import { type DecodedDocument, type DecodeError, decodeDocuments } from './decode-documents.ts'
import type { ManifestDocument } from './manifest-node.ts'

/** What is refused before or while reading, so that no text can freeze a page. */
export interface ManifestLimits {
  /** UTF-16 units of text. */
  readonly size: number
  readonly depth: number
}

const MANIFEST_LIMITS: ManifestLimits = { size: 5 * 1024 * 1024, depth: 100 }

export interface Manifest {
  readonly documents: readonly ManifestDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What marks an unrendered template: an action of Helm's, or a value made of one. */
const TEMPLATE =
  /\{\{[-\s]*(?:[.$"(]|if\b|end\b|with\b|range\b|include\b|template\b|define\b|block\b|else\b|toYaml\b|tpl\b|printf\b|default\b|quote\b|\/\*)/

/**
 * Reads a text into documents as kubectl does, each value with its place. Total: what cannot be read is a diagnostic, and
 * the documents beside it are still given.
 */
export function parseManifest(text: string, limits: ManifestLimits = MANIFEST_LIMITS): Manifest {
  if (text.length > limits.size)
    return refused('text/too-large', { size: megabytes(text.length), limit: megabytes(limits.size) })
  if (text.trim() === '') return refused('text/empty', {})
  const decoded = decodeDocuments(text, limits.depth)
  const documents = decoded.map(
    (document, index): ManifestDocument => ({
      index,
      span: document.span,
      ...(document.root === undefined ? {} : { root: document.root }),
    }),
  )
  const diagnostics = decoded.flatMap((document) => describeDocument(text, document, limits))
  return { documents, diagnostics }
}

function refused(code: Diagnostic['code'], values: Diagnostic['values']): Manifest {
  return { documents: [], diagnostics: [{ code, severity: 'error', span: NO_SPAN, path: '', values }] }
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MiB`
}

function describeDocument(text: string, document: DecodedDocument, limits: ManifestLimits): readonly Diagnostic[] {
  const found: Diagnostic[] = document.repeated.map(({ key, span }) => error('yaml/duplicate-key', span, { key }))
  if (document.error !== undefined) found.push(describeError(text, document, document.error, limits))
  if (document.dropped !== undefined) {
    found.push({ ...error('yaml/dropped-text', document.dropped, {}), severity: 'warning' })
  }
  return found
}

/** In a document with template actions any refusal is told as what it is: a template that was not rendered. */
function describeError(
  text: string,
  document: DecodedDocument,
  problem: DecodeError,
  limits: ManifestLimits,
): Diagnostic {
  const source = text.slice(document.span.from, document.span.to)
  const template = TEMPLATE.exec(source)
  if (template !== null && problem.code !== 'text/too-deep' && problem.code !== 'text/too-many-nodes') {
    const from = document.span.from + template.index
    return error('template/helm', { from, to: endOfLine(text, from) }, {})
  }
  const values = { message: problem.message, limit: problem.code === 'text/too-deep' ? limits.depth : '2,000,000' }
  return error(problem.code, problem.span, values)
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}

function error(code: Diagnostic['code'], span: Span, values: Diagnostic['values']): Diagnostic {
  return { code, severity: 'error', span, path: '', values }
}
