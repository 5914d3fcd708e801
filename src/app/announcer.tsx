import { useEffect, useState } from 'react'
import { stateAt, type Timeline } from '../core/index.ts'
import { playbackState } from '../state/playback-state.ts'

const SETTLE_MS = 300

/** Speaks READY and STATUS when they change by stepping or after a drag; not while playing. */
export function Announcer({ timeline }: { readonly timeline: Timeline }) {
  const [text, setText] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = playbackState.subscribe(() => {
      const { playing, dragging } = playbackState.get()
      if (playing || dragging) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { row, gone } = stateAt(timeline, playbackState.get().t)
        setText(gone ? 'The pod is gone' : `READY ${row.ready.replace('/', ' of ')}, STATUS ${row.status}`)
      }, SETTLE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [timeline])
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  )
}
