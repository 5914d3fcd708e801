import { useEffect } from 'react'
import { addressState } from '../state/address-state.ts'
import { viewState } from '../state/view-state.ts'

/** Something stands behind the # of the address. */
export function hasFragment(): boolean {
  return location.hash.length > 1
}

/** Opens the link in the address before anything is drawn, so that the first drawing is its picture. Never rejects. */
export async function openFirstLink(): Promise<void> {
  if (!hasFragment()) return
  // The first of them has run already, where the page was built. What could not be fetched is asked for once more later.
  await Promise.all([import('./open-link.ts'), import('./early.ts')])
    .then(([{ openAddress }]) => openAddress())
    .catch(() => undefined)
}

/** Follows the address: the link behind its # is opened whenever it changes. */
export function useAddress(): void {
  useEffect(() => {
    const follow = () => void import('./open-link.ts').then(({ openAddress }) => openAddress())
    if (addressState.get().isOpening) follow()
    addEventListener('hashchange', follow)
    const stop = viewState.subscribe(leaveLink)
    return () => {
      removeEventListener('hashchange', follow)
      stop()
    }
  }, [])
}

/** An address that names another text than the one shown would be shared by mistake; Back returns to it. */
function leaveLink(): void {
  const { text } = addressState.get()
  if (text === undefined || text === viewState.get().text) return
  addressState.set({ isViewOnly: false, problem: undefined, moment: undefined, text: undefined })
  if (hasFragment()) history.pushState(null, '', location.pathname + location.search)
}
