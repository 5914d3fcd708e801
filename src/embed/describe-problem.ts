import { type Diagnostic, describeDiagnostic, enDiagnostics, koDiagnostics } from '../core/index.ts'
import type { Words } from './words.ts'

const DIAGNOSTICS = { en: enDiagnostics, ko: koDiagnostics }

/** A diagnostic in the reader's language; a chunk that loads only when there is no picture. */
export function describeProblem(diagnostic: Diagnostic, { locale }: Words): string {
  return describeDiagnostic(diagnostic, DIAGNOSTICS[locale])
}
