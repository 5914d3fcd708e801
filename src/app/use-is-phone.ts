import { useSyncExternalStore } from 'react'

const PHONE = '(max-width: 639px)'

/** Whether the screen is as narrow as a phone's, now. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches)
}

function subscribe(watcher: () => void): () => void {
  const query = matchMedia(PHONE)
  query.addEventListener('change', watcher)
  return () => query.removeEventListener('change', watcher)
}
