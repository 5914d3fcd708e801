import { useEffect } from 'react'
import { useStore } from '../state/use-store.ts'
import { viewState } from '../state/view-state.ts'

/** The chosen theme on the document; `auto` leaves it to the system. */
export function useTheme(): void {
  const theme = useStore(viewState, (view) => view.theme)
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}
