import { createStore } from './create-store.ts'

export type DialogName = 'help' | 'palette' | 'share' | 'gallery' | 'export'

interface DialogState {
  /** The one dialog that is open. */
  readonly open: DialogName | undefined
}

export const dialogState = createStore<DialogState>({ open: undefined })

/** Opens a dialog from anywhere: a button, a key, a command. */
export function openDialog(open: DialogName): void {
  dialogState.set({ open })
}

export function closeDialog(): void {
  dialogState.set({ open: undefined })
}
