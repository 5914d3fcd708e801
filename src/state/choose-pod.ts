import type { PodModel } from '../core/index.ts'
import { viewState } from './view-state.ts'

/** Draws another pod of the text, and brings its place in the text into view. */
export function choosePod(podIndex: number, { span }: PodModel): void {
  const { reveal } = viewState.get()
  viewState.set({
    podIndex,
    selection: undefined,
    reveal: { from: span.from, to: span.from, seq: (reveal?.seq ?? 0) + 1 },
  })
}
