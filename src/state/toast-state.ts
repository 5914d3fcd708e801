import { createStore } from './create-store.ts'

/** A short message at the foot of the page, with one thing that can be done about it. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface ToastState {
  readonly toasts: readonly Toast[]
  readonly nextId: number
}

const MOST_SHOWN = 3

export const toastState = createStore<ToastState>({ toasts: [], nextId: 1 })

/** Shows a message; the oldest gives way to it. It stays until it is dismissed by the page, or after a while. */
export function showToast(text: string, action?: Toast['action']): void {
  const { toasts, nextId } = toastState.get()
  const toast = { id: nextId, text, ...(action === undefined ? {} : { action }) }
  toastState.set({ toasts: [...toasts, toast].slice(-MOST_SHOWN), nextId: nextId + 1 })
}

export function dismissToast(id: number): void {
  toastState.set({ toasts: toastState.get().toasts.filter((toast) => toast.id !== id) })
}
