import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import {
  type Comparison,
  type ComparisonScene,
  enCompare,
  enPage,
  type Messages,
  positionToTime,
  printMoment,
  printRow,
  stepToEvent,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'

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
  const track = useRef<HTMLDivElement>(null)
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
  const move = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined) return
    const position = first.from + ((event.clientX - box.left) / box.width) * (last.to - first.from)
    const inside = Math.min(last.to, Math.max(first.from, position))
    playbackState.set({ t: positionToTime(scene.axis, inside), playing: false })
  }
  return (
    <>
      <div
        ref={track}
        className="axis-slider"
        style={{ left: first.from, width: last.to - first.from, top: scene.track - 22, height: 44 }}
        role="slider"
        tabIndex={0}
        aria-label={page.time}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={comparison.endMs / 1000}
        aria-valuenow={t / 1000}
        aria-valuetext={tell(t)}
        onKeyDown={(event) => handleKey(event, played)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          playbackState.set({ dragging: true, playing: false })
          move(event)
        }}
        onPointerMove={(event) => {
          if (playbackState.get().dragging) move(event)
        }}
        onPointerUp={() => playbackState.set({ dragging: false })}
        onPointerCancel={() => playbackState.set({ dragging: false })}
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

/** Arrows step through the moments of both, with Shift by a tenth of a second. */
function handleKey(event: KeyboardEvent, played: Timeline): void {
  const { t } = playbackState.get()
  const clamp = (value: number) => Math.min(played.endMs, Math.max(0, value))
  const next = {
    ArrowRight: event.shiftKey ? clamp(t + FINE_MS) : stepToEvent(played, t, 1),
    ArrowLeft: event.shiftKey ? clamp(t - FINE_MS) : stepToEvent(played, t, -1),
    ArrowUp: stepToEvent(played, t, 1),
    ArrowDown: stepToEvent(played, t, -1),
    Home: 0,
    End: played.endMs,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  playbackState.set({ t: next, playing: false })
}
