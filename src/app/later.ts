import { enDiagnostics, layoutDown, type Messages, type Scene, type Timeline } from '../core/index.ts'

/** What the first paint can do without, loaded right after it. */

export { enDiagnostics }

/** The picture for phones. */
export const layoutPhone = (timeline: Timeline, width: number, messages: Messages, stretch: number): Scene =>
  layoutDown(timeline, { width, stretch }, messages)
