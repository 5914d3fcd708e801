import {
  decodeDocuments,
  decodeLink,
  describeDiagnostic,
  enDiagnostics,
  findLink,
  manifestToJson,
  type OpenedLink,
} from '../core/index.ts'
import type { CliOptions } from './parse-arguments.ts'
import type { CliInput, CliResult } from './run.ts'
import { toPrintable } from './to-printable.ts'

/** Of the object that `open --json` prints. */
const SCHEMA_VERSION = 1
const DEPTH = 100
/** A fragment by itself; a file called `v1.yaml` is too short to be one. */
const FRAGMENT = /^v\d+\.[A-Za-z0-9_-]{16,}$/

/**
 * What a link, a fragment or an exported file holds, as the YAML that is drawn; with --json the same as objects, with what was
 * set when it was made. Standard input (-) may be any of them.
 */
export function openLink(options: CliOptions, input: CliInput): CliResult {
  const found = findFragment(options.files[0] ?? '-', input)
  if ('problem' in found) return { stdout: '', stderr: toPrintable(`podlapse: ${found.problem}\n`), exitCode: 2 }
  const decoded = decodeLink(found.fragment)
  if ('diagnostic' in decoded) {
    const words = describeDiagnostic(decoded.diagnostic, enDiagnostics)
    return { stdout: '', stderr: `podlapse: ${decoded.diagnostic.code}: ${toPrintable(words)}\n`, exitCode: 1 }
  }
  const { link } = decoded
  const stdout = options.json ? `${JSON.stringify(toJson(link))}\n` : link.text
  return { stdout: toPrintable(stdout.endsWith('\n') ? stdout : `${stdout}\n`), stderr: '', exitCode: 0 }
}

function findFragment(source: string, input: CliInput): { readonly fragment: string } | { readonly problem: string } {
  if (source.includes('#') || FRAGMENT.test(source)) return { fragment: source }
  try {
    const text = source === '-' ? input.readStdin() : input.readFile(source)
    const line = text.trim()
    if (/^\S*$/.test(line) && (line.includes('#') || FRAGMENT.test(line))) return { fragment: line }
    const fragment = findLink(text)
    return fragment === undefined ? { problem: `${source}: there is no Podlapse link in it` } : { fragment }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function toJson({ text, isWholeText, state }: OpenedLink) {
  const { t, ...rest } = state
  return {
    version: SCHEMA_VERSION,
    isWholeText,
    state: { ...rest, ...(t === undefined ? {} : { atSeconds: t / 1000 }) },
    yaml: text,
    manifests: decodeDocuments(text, DEPTH).flatMap(({ root }) => (root === undefined ? [] : [manifestToJson(root)])),
  }
}
