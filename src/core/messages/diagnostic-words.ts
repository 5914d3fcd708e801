import type { DiagnosticCode } from '../source/diagnostic.ts'

/** What fills a message: as in Diagnostic.values, every entry optional. */
export type DiagnosticValues = Readonly<Record<string, string | number>>

/**
 * One sentence a code: what was found, what was expected, what to do. No line number in it (the caller shows the
 * place), no full HTML: names and YAML stand as they are, in back-ticks.
 */
export type DiagnosticWords = Readonly<Record<DiagnosticCode, (values: DiagnosticValues, path: string) => string>>
