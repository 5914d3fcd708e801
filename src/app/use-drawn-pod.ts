import { useLayoutEffect, useRef } from 'react'
import { useStore } from '../state/use-store.ts'
import { viewState } from '../state/view-state.ts'

/**
 * Keeps the chosen pod among those of the text: all that is changed is changed in the pod that is drawn. One that is only missing
 * while a line is half typed is drawn again when it is back. `count` pods were found; `isFresh`: in the text as it is.
 */
export function useDrawnPod(count: number, isFresh: boolean): void {
  const podIndex = useStore(viewState, (view) => view.podIndex)
  const isTyped = useStore(viewState, (view) => view.origin === 'typed')
  const missing = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    if (!isTyped) missing.current = undefined
    if (!isFresh || count === 0) return
    if (podIndex >= count) {
      if (isTyped) missing.current ??= podIndex
      viewState.set({ podIndex: 0 })
    } else if (missing.current !== undefined && missing.current < count) {
      if (podIndex === 0) viewState.set({ podIndex: missing.current })
      missing.current = undefined
    }
  }, [count, isFresh, isTyped, podIndex])
}
