import { useEffect, useState } from 'react'
import { enPage } from '../core/index.ts'
import { dismissToast, type Toast, toastState } from '../state/toast-state.ts'
import { useStore } from '../state/use-store.ts'
import { useWords } from '../state/use-words.ts'
import './toasts.css'

const STAYS_MS = 8000

/** Short messages at the foot of the page. They wait while somebody points at them or is in them. */
export function Toasts() {
  const toasts = useStore(toastState, (state) => state.toasts)
  const words = useWords('page', enPage)
  return (
    <section className="toasts" aria-label={words.messages} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} close={words.close} />
      ))}
    </section>
  )
}

function ToastCard({ toast, close }: { readonly toast: Toast; readonly close: string }) {
  const [isHeld, setHeld] = useState(false)
  const { id, text, action } = toast
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => dismissToast(id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the message while it is looked at
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => {
            dismissToast(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="button" aria-label={close} onClick={() => dismissToast(id)}>
        ×
      </button>
    </div>
  )
}
