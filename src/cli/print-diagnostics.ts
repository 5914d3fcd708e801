import { type Diagnostic, describeDiagnostic, enDiagnostics, lineColumnAt, parseTextLines } from '../core/index.ts'

/** One line a diagnostic, `file:line:column: severity code: message`, as compilers write them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], text: string, file: string): string {
  const lines = parseTextLines(text)
  return diagnostics
    .map((diagnostic) => {
      const { line, column } = lineColumnAt(lines, diagnostic.span.from)
      const message = describeDiagnostic(diagnostic, enDiagnostics).replaceAll('\n', ' ')
      return `${file}:${line}:${column}: ${diagnostic.severity} ${diagnostic.code}: ${message}\n`
    })
    .join('')
}
