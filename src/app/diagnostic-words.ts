import { type Diagnostic, describeDiagnostic, enDiagnostics } from '../core/index.ts'

/** A diagnostic in English. A module of its own, so that these words are no part of the first load. */
export const describe = (diagnostic: Diagnostic): string => describeDiagnostic(diagnostic, enDiagnostics)
