/** How long what is done from here on holds up the page, milliseconds: the work itself, and what the browser makes of it for the next frame. */
export function measureWork(done: (ms: number) => void): void {
  const begun = performance.now()
  // After the tasks that the work itself queues.
  queueMicrotask(() =>
    queueMicrotask(() => {
      const worked = performance.now() - begun
      requestAnimationFrame(() => {
        const frame = performance.now()
        setTimeout(() => done(worked + performance.now() - frame))
      })
    }),
  )
}
