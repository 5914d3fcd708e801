import { type ReactNode, useEffect, useRef, useState } from 'react'

/** A chip that opens a short list of chips under it. Escape and a click elsewhere close it. */
export function ChipMenu({
  label,
  isOn,
  children,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const onPress = (event: PointerEvent) => {
      if (!event.composedPath().includes(root.current as EventTarget)) setOpen(false)
    }
    addEventListener('pointerdown', onPress)
    return () => removeEventListener('pointerdown', onPress)
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught for the buttons inside
    <div
      ref={root}
      className="chip-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        className={isOn ? 'chip is-on' : 'chip'}
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be placed over the page
        <div className="chip-list" role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  )
}
