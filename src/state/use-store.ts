import { useSyncExternalStore } from 'react'
import type { Store } from './create-store.ts'

/** Reads a part of a store. `select` must return a primitive or an unchanged object, or React renders for ever. */
export function useStore<T, Part>(store: Store<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.get()),
  )
}
