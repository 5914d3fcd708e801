import type { Diagnostic } from '../source/diagnostic.ts'
import type { DiagnosticWords } from './diagnostic-words.ts'

/** A diagnostic in the words of one language. CLI and editor print the same. Total. */
export function describeDiagnostic(diagnostic: Diagnostic, words: DiagnosticWords): string {
  return words[diagnostic.code](diagnostic.values, diagnostic.path)
}
