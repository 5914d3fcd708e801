import { useCallback, useState } from 'react'

/** So far below the edge of the screen an element is about to be seen. */
const NEAR = '600px'

/** A ref for an element, and whether it is on the screen or near it. */
export function useSeen(): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isSeen, setSeen] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (last !== undefined) setSeen(last.isIntersecting)
      },
      { root: element.closest('main'), rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, isSeen]
}
