import { useEffect, useRef, useState } from 'react'
import {
  type Comparison,
  type ComparisonScene,
  enCompare,
  enPage,
  type Messages,
  printMoment,
  printRow,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { scrubByKey, scrubTo, setScrubbing } from '../../state/scrub.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { TrackSlider } from '../../ui/track-slider.tsx'

const FINE_MS = 100
const SETTLE_MS = 300

/** The shared axis as one slider, 44 px tall; it tells both rows, and so does a live region when the playhead is stepped. */
export function CompareSlider({
  scene,
  comparison,
  played,
  messages,
}: {
  readonly scene: ComparisonScene
  readonly comparison: Comparison
  readonly played: Timeline
  readonly messages: Messages
}) {
  const words = useWords('compare', enCompare)
  const page = useWords('page', enPage)
  const t = useStore(playbackState, (playback) =>
    Math.min(comparison.endMs, Math.round(playback.t / FINE_MS) * FINE_MS),
  )
  const first = scene.axis[0]
  const last = scene.axis.at(-1)
  if (first === undefined || last === undefined) return null
  const tell = (at: number) =>
    words.timeText({
      time: printMoment(comparison, at, messages),
      a: printRow(comparison.a, at, words),
      b: printRow(comparison.b, at, words),
    })
  return (
    <>
      <TrackSlider
        style={{ left: first.from, width: last.to - first.from, top: scene.track - 22, height: 44 }}
        label={page.time}
        max={comparison.endMs / 1000}
        now={t / 1000}
        text={tell(t)}
        onKeyDown={(event) => scrubByKey(event, played)}
        onMove={(share) => scrubTo(scene.axis, share)}
        onDrag={setScrubbing}
      />
      <Spoken tell={tell} endMs={comparison.endMs} />
    </>
  )
}

/** Speaks both rows when the playhead has been moved by hand. */
function Spoken({ tell, endMs }: { readonly tell: (t: number) => string; readonly endMs: number }) {
  const [text, setText] = useState('')
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = playbackState.subscribe(() => {
      const { playing, dragging } = playbackState.get()
      if (playing || dragging) return
      clearTimeout(timer)
      timer = setTimeout(() => setText(latest.current(Math.min(endMs, playbackState.get().t))), SETTLE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [endMs])
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  )
}
