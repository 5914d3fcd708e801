import type { Diagnostic } from '../source/diagnostic.ts'
import type { Messages } from './messages.ts'

/** The words of a diagnostic in the catalogue's language. CLI and editor print the same. Total. */
export function describeDiagnostic(diagnostic: Diagnostic, messages: Messages): string {
  return messages.diagnostics[diagnostic.code](diagnostic.values, diagnostic.path)
}
