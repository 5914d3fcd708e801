import { useMemo } from 'react'
import { type MapLayout, type MapWords, type Messages, mapStateAt, type Timeline } from '../../core/index.ts'
import { buildEdges, buildNodes, type Kept, type MapElement, type MapLine } from './build-elements.ts'
import { nearElements } from './near-elements.ts'

interface Shown {
  readonly layout: MapLayout
  readonly timeline: Timeline
  readonly at: number
  readonly messages: Messages
  readonly words: MapWords
  readonly selection: string | undefined
  /** A gate, stop line or volume that was chosen, and what is pointed at or focused. */
  readonly marked: string | undefined
  readonly pointed: string | undefined
}

/** The Map as React Flow's nodes and edges; what did not change since the last time is the same object. */
export function useElements(shown: Shown): { readonly nodes: MapElement[]; readonly edges: MapLine[] } {
  const { layout, timeline, at, messages, words, selection, marked, pointed } = shown
  // Kept for as long as places and words stay: these decide what an element is, the rest only how it is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout, language or life begins anew
  const kept = useMemo<{ readonly nodes: Kept; readonly edges: Kept }>(
    () => ({ nodes: new Map(), edges: new Map() }),
    [layout, messages, words],
  )
  return useMemo(() => {
    const state = mapStateAt(timeline, layout, at)
    const marks = { selection, marked, near: nearElements(layout, pointed ?? marked) }
    const saying = { messages, words }
    return {
      nodes: buildNodes(layout, state, marks, saying, kept.nodes),
      edges: buildEdges(layout, state, marks, saying, kept.edges),
    }
  }, [layout, timeline, at, messages, words, selection, marked, pointed, kept])
}
