import type { Act, Timeline } from '../timeline/timeline.ts'
import type { SharedClock } from './shared-clock.ts'

/** A is the pod as it stands in the text, B what it is held against. */
export type Side = 'a' | 'b'

/** What kubectl prints in two columns; after the object went, `gone`. */
export interface PrintedCells {
  readonly ready: string
  readonly status: string
  readonly gone: boolean
}

/** One moment, on A's clock, at which the two lives differ. */
export type Difference =
  | {
      readonly kind: 'row'
      readonly t: number
      readonly toMs: number
      readonly a: PrintedCells
      readonly b: PrintedCells
    }
  /** On `side` nothing holds `container` back until `gate` is there; on the other side it waits. */
  | {
      readonly kind: 'no-gate'
      readonly t: number
      readonly side: Side
      readonly container: string
      readonly gate: string
      readonly until: 'ready' | 'exited'
    }
  /** On `side` `container` gets its SIGTERM while `gone` is still up; on the other side it waits. */
  | {
      readonly kind: 'no-stop-order'
      readonly t: number
      readonly side: Side
      readonly container: string
      readonly gone: string
    }
  /** The pod of the other side comes to its end; on `side` these containers run on for good. */
  | { readonly kind: 'endless'; readonly t: number; readonly side: Side; readonly containers: readonly string[] }
  /** It starts on the other side, and never on `side`. */
  | { readonly kind: 'never-starts'; readonly t: number; readonly side: Side; readonly container: string }

/** Two lives on one axis and one playhead, and where they differ. Moments are A's. */
export interface Comparison {
  readonly a: Timeline
  /** On A's clock, for drawing; `clock` leads back to B's own time. */
  readonly b: Timeline
  readonly clock: SharedClock
  readonly acts: readonly Act[]
  readonly endMs: number
  /** The moment that says most. */
  readonly restMs: number
  /** Ascending in t. */
  readonly differences: readonly Difference[]
}
