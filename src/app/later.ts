import {
  type Diagnostic,
  describeDiagnostic,
  enDiagnostics,
  layoutDown,
  type Messages,
  type Scene,
  type Timeline,
} from '../core/index.ts'

/** What the first paint can do without, loaded right after it. */

/** A diagnostic in English. */
export const describe = (diagnostic: Diagnostic): string => describeDiagnostic(diagnostic, enDiagnostics)

/** The picture for phones. */
export const layoutPhone = (timeline: Timeline, width: number, messages: Messages): Scene =>
  layoutDown(timeline, { width }, messages)
