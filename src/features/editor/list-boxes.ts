import type { EditorState, Range } from '@codemirror/state'
import { Decoration } from '@codemirror/view'
import type { PodModel } from '../../core/index.ts'

export type ListName = 'initContainers' | 'containers' | 'ephemeralContainers'

/** The boxes of the picture around the same lists in the text: from the list's key to its last entry, a decoration a line. */
export function listBoxes(state: EditorState, pod: PodModel): readonly Range<Decoration>[] {
  const size = state.doc.length
  const lineOf = (offset: number) => state.doc.lineAt(Math.min(size, Math.max(0, offset))).number
  return (['initContainers', 'containers', 'ephemeralContainers'] as const).flatMap((list) => {
    const entries = pod[list]
    const first = entries[0]
    const last = entries.at(-1)
    if (first === undefined || last === undefined) return []
    const begin = lineOf(Math.min(first.span.from, pod.fieldSpans[list]?.from ?? first.span.from))
    const end = lineOf(Math.max(last.span.from, last.span.to - 1))
    // The key stands on the line before its entries, unless the list is written in brackets.
    const top = begin > 1 && state.doc.line(begin - 1).text.trim() === `${list}:` ? begin - 1 : begin
    return Array.from({ length: Math.max(1, end - top + 1) }, (_, i) => {
      const edge = `${i === 0 ? ' list-first' : ''}${top + i === end ? ' list-last' : ''}`
      return Decoration.line({ class: `list-box in-${list}${edge}` }).range(state.doc.line(top + i).from)
    })
  })
}
