import { useEffect } from 'react'
import { addressState } from '../state/address-state.ts'
import { viewState } from '../state/view-state.ts'

/** Something stands behind the # of the address. */
export function hasFragment(): boolean {
  return location.hash.length > 1
}

/** Follows the address: the link behind its # is opened, at the start and whenever it changes. */
export function useAddress(): void {
  useEffect(() => {
    const follow = () => void import('./open-link.ts').then(({ openAddress }) => openAddress())
    if (hasFragment()) {
      follow()
      // The engine is on its way meanwhile.
      void import('./engine.ts')
    }
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
