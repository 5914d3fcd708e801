import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import {
  enTimeline,
  type Messages,
  positionToTime,
  type Scene,
  stateAt,
  stepToEvent,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'

const FINE_MS = 100

/** The axis is the scrubber: one slider over the track, 44 px tall. */
export function AxisSlider({
  scene,
  timeline,
  messages,
  scale,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
  readonly scale: number
}) {
  const track = useRef<HTMLDivElement>(null)
  const words = useWords('timeline', enTimeline)
  const t = useStore(playbackState, (playback) => Math.min(timeline.endMs, Math.round(playback.t / FINE_MS) * FINE_MS))
  const moment = stateAt(timeline, t)
  const act = timeline.acts.find(({ toMs }) => t <= toMs)
  const actName =
    act === undefined ? '' : messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving'][act.id]
  const first = scene.axis[0]
  const last = scene.axis.at(-1)
  if (first === undefined || last === undefined) return null

  const move = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined) return
    const position = first.from + ((event.clientX - box.left) / box.width) * (last.to - first.from)
    playbackState.set({
      t: positionToTime(scene.axis, Math.min(last.to, Math.max(first.from, position))),
      playing: false,
    })
  }
  return (
    <div
      ref={track}
      className="axis-slider"
      style={{
        left: first.from * scale,
        width: (last.to - first.from) * scale,
        top: (scene.track - 22) * scale,
        height: 44 * scale,
      }}
      role="slider"
      tabIndex={0}
      aria-label={words.time}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={timeline.endMs / 1000}
      aria-valuenow={t / 1000}
      aria-valuetext={words.timeAt({
        seconds: String(t / 1000),
        act: actName,
        ready: moment.ready,
        total: moment.total,
        status: moment.row.status,
      })}
      onKeyDown={(event) => handleKey(event, timeline)}
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
  )
}

/** Arrows step from event to event, with Shift by a tenth of a second; 1 2 3 jump to an act. */
function handleKey(event: KeyboardEvent, timeline: Timeline): void {
  const { t } = playbackState.get()
  const clamp = (value: number) => Math.min(timeline.endMs, Math.max(0, value))
  const next = {
    ArrowRight: event.shiftKey ? clamp(t + FINE_MS) : stepToEvent(timeline, t, 1),
    ArrowLeft: event.shiftKey ? clamp(t - FINE_MS) : stepToEvent(timeline, t, -1),
    ArrowUp: stepToEvent(timeline, t, 1),
    ArrowDown: stepToEvent(timeline, t, -1),
    Home: 0,
    End: timeline.endMs,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  playbackState.set({ t: next, playing: false })
}
