/** Index of the last item whose time is ≤ t in a list ordered by time; -1 when there is none. Total. */
export function indexAt<T>(items: readonly T[], t: number, timeOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && timeOf(item) <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}
