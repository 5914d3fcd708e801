import { useEffect, useState } from 'react'
import { enPage, stateAt, type Timeline } from '../core/index.ts'
import { playbackState } from '../state/playback-state.ts'
import { useWords } from '../state/use-words.ts'

const SETTLE_MS = 300

/** Speaks READY and STATUS when they change by stepping or after a drag; not while playing. */
export function Announcer({ timeline }: { readonly timeline: Timeline }) {
  const [text, setText] = useState('')
  const words = useWords('page', enPage)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = playbackState.subscribe(() => {
      const { playing, dragging } = playbackState.get()
      if (playing || dragging) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { row, ready, total, gone } = stateAt(timeline, playbackState.get().t)
        setText(gone ? words.podIsGone : words.spokenRow(ready, total, row.status))
      }, SETTLE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [timeline, words])
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  )
}
