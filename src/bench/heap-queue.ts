/** A plain binary-heap event queue, the peer of the simulator: pushes and pops `count` events that run a function each. */
export function runHeapQueue(count: number): number {
  const heap: { readonly t: number; readonly run: () => void }[] = []
  let done = 0
  const run = () => {
    done++
  }
  const push = (t: number) => {
    const entry = { t, run }
    let i = heap.push(entry) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      const above = heap[parent]
      if (above === undefined || above.t <= t) break
      heap[i] = above
      i = parent
    }
    heap[i] = entry
  }
  const pop = () => {
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined || heap.length === 0) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      const left = heap[child]
      if (left === undefined) break
      const right = heap[child + 1]
      if (right !== undefined && right.t < left.t) child++
      const smaller = heap[child]
      if (smaller === undefined || last.t <= smaller.t) break
      heap[i] = smaller
      i = child
    }
    heap[i] = last
    return top
  }
  // Each event asks for the next but one, as a simulation does: the queue stays as long as a pod's.
  let asked = 0
  let seed = 1
  const ask = (now: number) => {
    if (asked >= count) return
    asked++
    seed = (seed * 16_807) % 2_147_483_647
    push(now + (seed % 10_000))
  }
  for (let i = 0; i < 16; i++) ask(0)
  for (let next = pop(); next !== undefined; next = pop()) {
    next.run()
    ask(next.t)
  }
  return done
}
