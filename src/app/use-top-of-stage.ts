import { useEffect } from 'react'

/** A view that is opened begins at its top, wherever the one before was scrolled to. */
export function useTopOfStage(): void {
  useEffect(() => {
    const stage = document.getElementById('stage')
    if (stage !== null) stage.scrollTop = 0
  }, [])
}
