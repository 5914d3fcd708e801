/** Runs two sides in turn and takes the minimum of each: the least disturbed run. Milliseconds. */
export function interleave(ours: () => void, peer: () => void, rounds: number): { ours: number; peer: number } {
  const best = { ours: Number.POSITIVE_INFINITY, peer: Number.POSITIVE_INFINITY }
  for (let round = 0; round < rounds; round++) {
    best.ours = Math.min(best.ours, time(ours))
    best.peer = Math.min(best.peer, time(peer))
  }
  return best
}

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
