/**
 * Lets the browser carry an element to the right along `points`, evenly from one to the next, from `sinceMs` on the clock of
 * frames: while it glides no frame waits for the page. `place` gives the element's own px for a position.
 */
export function glide(
  element: Element,
  points: readonly { readonly afterMs: number; readonly position: number }[],
  sinceMs: number,
  place: (position: number) => number,
): Animation | undefined {
  const duration = points.at(-1)?.afterMs ?? 0
  if (duration <= 0) return undefined
  const animation = element.animate(
    points.map(({ afterMs, position }) => ({
      offset: afterMs / duration,
      transform: `translateX(${place(position)}px)`,
    })),
    { duration, fill: 'both' },
  )
  animation.startTime = sinceMs
  return animation
}
