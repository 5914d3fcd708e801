/** A value that can be read, changed and watched, without React. */
export interface Store<T> {
  readonly get: () => T
  /** Merges `change` into the value; watchers hear of it only when a field really differs. */
  readonly set: (change: Partial<T>) => void
  /** Calls `watcher` after each change; returns how to stop. */
  readonly subscribe: (watcher: () => void) => () => void
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      const differs = (Object.keys(change) as (keyof T)[]).some((key) => !Object.is(value[key], change[key]))
      if (!differs) return
      value = { ...value, ...change }
      for (const watcher of [...watchers]) watcher()
    },
    subscribe: (watcher) => {
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
      }
    },
  }
}
