import { useEffect, useRef, useState } from 'react'
import { layoutMoment, type Messages, type Scene, snapshotAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { Shapes } from './shape.tsx'

/** What stays where it is while the playhead moves: receipt and sum. */
const STAYS = /^(receipt|reason|sum-line|total)/

/**
 * The playhead over the picture. Between two changes of the row it is moved by attributes alone; React draws anew only when
 * a snapshot or a bar begins or ends.
 */
export function PlayheadLayer({
  scene,
  timeline,
  messages,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
}) {
  const [t, setT] = useState(playbackState.get().t)
  const moving = useRef<SVGGElement>(null)
  const label = useRef<SVGGElement>(null)
  useEffect(() => {
    let drawn = playbackState.get().t
    setT(drawn)
    return playbackState.subscribe(() => {
      const next = playbackState.get().t
      if (
        stretchOf(timeline, next) !== stretchOf(timeline, drawn) ||
        label.current === null ||
        moving.current === null
      ) {
        drawn = next
        setT(next)
        return
      }
      slide(scene, timeline, messages, drawn, next, moving.current, label.current)
    })
  }, [scene, timeline, messages])
  const moment = layoutMoment(scene, timeline, t, messages)
  const pill = moment.shapes.filter(({ cls }) => cls.startsWith('pill'))
  const fixed = moment.shapes.filter(({ cls }) => STAYS.test(cls))
  const played = moment.shapes.filter(({ cls }) => cls === 'played')
  const line = moment.shapes.filter(({ cls }) => cls === 'playhead' || cls === 'dot')
  return (
    <g>
      <Shapes shapes={played} />
      <Shapes shapes={fixed} />
      <g ref={moving}>
        <Shapes shapes={line} />
      </g>
      <g ref={label}>
        <Shapes shapes={pill} />
      </g>
    </g>
  )
}

/** Which piece of unchanged drawing a moment lies in. */
function stretchOf(timeline: Timeline, t: number): string {
  const act = timeline.acts.findIndex(({ toMs }) => t <= toMs)
  const bars = timeline.lanes.reduce(
    (sum, lane) => sum + lane.segments.reduce((count, segment) => count + (segment.fromMs <= t ? 1 : 0), 0),
    0,
  )
  return `${snapshotAt(timeline, t).t} ${act} ${bars}`
}

function slide(
  scene: Scene,
  timeline: Timeline,
  messages: Messages,
  from: number,
  to: number,
  moving: SVGGElement,
  label: SVGGElement,
): void {
  const before = layoutMoment(scene, timeline, from, messages)
  const after = layoutMoment(scene, timeline, to, messages)
  const delta = after.position - before.position
  const isAcross = scene.orientation === 'across'
  moving.setAttribute('transform', isAcross ? `translate(${delta} 0)` : `translate(0 ${delta})`)
  const pill = after.shapes.find(({ cls }) => cls === 'pill')
  const old = before.shapes.find(({ cls }) => cls === 'pill')
  const shift = pill?.kind === 'rect' && old?.kind === 'rect' ? pill.x - old.x : 0
  label.setAttribute('transform', isAcross ? `translate(${shift} 0)` : `translate(0 ${delta})`)
  const text = label.querySelector('text')
  if (text !== null) text.textContent = after.label
  const root = moving.parentElement
  const fresh = after.shapes.filter(({ cls }) => cls === 'played')
  root?.querySelectorAll('.played').forEach((element, i) => {
    const shape = fresh[i]
    if (shape?.kind === 'rect') element.setAttribute('width', String(shape.width))
  })
}
