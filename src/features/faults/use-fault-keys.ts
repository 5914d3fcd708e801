import { type RefObject, useLayoutEffect } from 'react'

/** B goes to the bar, D deletes the pod; not while somebody types. */
export function useFaultKeys(picker: RefObject<HTMLElement | null>, onDelete: () => void): void {
  // A bar that is seen listens.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return
      const target = event.composedPath()[0]
      const isField =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      if (isField) return
      if (event.key === 'b' || event.key === 'B') {
        event.preventDefault()
        picker.current?.focus()
        picker.current?.scrollIntoView({ block: 'nearest' })
      }
      if (event.key === 'd' || event.key === 'D') onDelete()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [picker, onDelete])
}
