import { useEffect, useState } from 'react'
import type { LinkInput, Share } from '../../core/index.ts'

/** Makes the link; ends early when `signal` says that it is no longer wanted. */
export type MakeShare = (input: LinkInput, signal: AbortSignal) => Promise<Share>

/** The share of the newest input; the one before it until it is made. */
export function useShare(make: MakeShare, input: LinkInput): Share | undefined {
  const [share, setShare] = useState<Share>()
  useEffect(() => {
    const controller = new AbortController()
    make(input, controller.signal).then(
      (made) => {
        if (!controller.signal.aborted) setShare(made)
      },
      () => undefined,
    )
    return () => controller.abort()
  }, [make, input])
  return share
}
