import { type ReactNode, useContext, useEffect, useRef } from 'react'
import './dialog.css'
import { UiWords } from './ui-words.ts'

/** A modal dialog; Escape or its button closes it and focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
  isWide = false,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly isWide?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const words = useContext(UiWords)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element !== null && !element.open) element.showModal()
    return () => {
      // Closed by what was chosen in it, the browser does not give the focus back.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-label={title}
      onClose={onClose}
      onCancel={(event) => {
        // The browser tells of a close only later: a dialog that a next key opened would be closed by it.
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {children}
    </dialog>
  )
}
