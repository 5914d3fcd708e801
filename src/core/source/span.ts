/** A half-open range of UTF-16 offsets in the text as typed: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The span of nothing, for a message that belongs to the whole text. */
export const NO_SPAN: Span = { from: 0, to: 0 }
