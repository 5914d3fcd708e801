import {
  type Analysis,
  type Diagnostic,
  describeDiagnostic,
  encodeLink,
  enDiagnostics,
  type LinkInput,
} from '../core/index.ts'
import type { CliOptions } from './parse-arguments.ts'
import type { CliResult } from './run.ts'

/** Some chats, trackers and wikis cut longer ones. */
const LONGEST_SAFE = 2000

/**
 * One line: the base, when one was given, and `#v1.…` with what the picture of the file needs. `problems` are the file's
 * own, already in words.
 */
export function printLink(
  text: string,
  options: CliOptions,
  scenarios: LinkInput['scenarios'],
  { problems, analysis }: { readonly problems: string; readonly analysis: Analysis },
): CliResult {
  const hasErrors = analysis.diagnostics.some(({ severity }) => severity === 'error')
  const encoded = encodeLink({
    text,
    theme: options.theme,
    ...(options.kubernetes === undefined ? {} : { kubernetes: options.kubernetes }),
    ...(options.atSeconds === undefined ? {} : { t: Math.round(options.atSeconds * 1000) }),
    ...(scenarios === undefined ? {} : { scenarios }),
  })
  if ('diagnostic' in encoded) {
    const told = hasErrors && encoded.diagnostic.code === 'link/no-pod'
    return { stdout: '', stderr: told ? problems : problems + inWords(encoded.diagnostic), exitCode: 1 }
  }
  const link = `${(options.base ?? '').replace(/#.*$/s, '')}#${encoded.fragment}`
  const long =
    link.length > LONGEST_SAFE
      ? `podlapse: this link has ${link.length} characters; some chats, trackers and wikis cut at ${LONGEST_SAFE}.\n`
      : ''
  return { stdout: `${link}\n`, stderr: problems + long, exitCode: hasErrors ? 1 : 0 }
}

function inWords(diagnostic: Diagnostic): string {
  return `podlapse: ${describeDiagnostic(diagnostic, enDiagnostics)}\n`
}
