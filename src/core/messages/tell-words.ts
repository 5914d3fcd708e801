import type { IntervalRule } from '../kubelet/interval-rules.ts'
import type { SegmentState, TimelineEventType } from '../timeline/timeline.ts'

export type TellValues = Readonly<Record<string, string | number>>

/** What is told of one event, one interval or one gate when somebody points at it, and in the table of events. */
export interface TellWords {
  /** A row of the event table. */
  readonly events: Readonly<Record<TimelineEventType, (values: TellValues, container: string) => string>>
  /** What a bar or line shows, in two or three words. */
  readonly states: Readonly<Record<SegmentState, string>>
  /** Why, a sentence without the container's name at its beginning. `c` is the container, `values` what the rule counted. */
  readonly causes: Readonly<Record<IntervalRule, (c: string, values: TellValues) => string>>
  /** "3.3 s to 6.3 s, 3.0 s long"; an assumed length is marked. */
  readonly interval: (fromMs: number, toMs: number, isAssumed: boolean) => string
  readonly moment: (ms: number) => string
  readonly gate: (of: { readonly container: string; readonly releases: readonly string[] }) => string
  /** Leads to the line of the text. */
  readonly line: (line: number) => string
}
