import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  layoutMoment,
  layoutPlayed,
  type Messages,
  pictureTimes,
  placePill,
  placePlayhead,
  type Scene,
  stretchAt,
  type Timeline,
} from '../../core/index.ts'
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
  const layer = useRef<SVGGElement>(null)
  const times = useMemo(() => pictureTimes(timeline), [timeline])
  useEffect(() => {
    let drawn = playbackState.get().t
    setT(drawn)
    return playbackState.subscribe(() => {
      const next = playbackState.get().t
      const before = placePlayhead(scene, timeline, drawn, messages)
      const after = placePlayhead(scene, timeline, next, messages)
      const isSame = stretchAt(times, next) === stretchAt(times, drawn) && before.isShown === after.isShown
      if (isSame && layer.current !== null) {
        slide(layer.current, scene, before, after)
        return
      }
      drawn = next
      setT(next)
    })
  }, [scene, timeline, messages, times])
  // What was slid by attributes is put back to what React has just drawn.
  useLayoutEffect(() => {
    const place = placePlayhead(scene, timeline, t, messages)
    if (layer.current !== null) slide(layer.current, scene, place, place)
  })
  const moment = layoutMoment(scene, timeline, t, messages)
  const pill = moment.shapes.filter(({ cls }) => cls.startsWith('pill'))
  const fixed = moment.shapes.filter(({ cls }) => STAYS.test(cls))
  const played = moment.shapes.filter(({ cls }) => cls === 'played')
  const line = moment.shapes.filter(({ cls }) => cls === 'playhead' || cls === 'dot')
  return (
    <g ref={layer}>
      <g>
        <Shapes shapes={played} />
      </g>
      <g>
        <Shapes shapes={line} />
      </g>
      <g>
        <Shapes shapes={pill} />
      </g>
      <g>
        <Shapes shapes={fixed} />
      </g>
    </g>
  )
}

type Place = ReturnType<typeof placePlayhead>

/** Moves what React drew at `before` to `after`, by attributes. */
function slide(layer: SVGGElement, scene: Scene, before: Place, after: Place): void {
  const [played, moving, label] = layer.children
  const isAcross = scene.orientation === 'across'
  const delta = after.position - before.position
  moving?.setAttribute('transform', isAcross ? `translate(${delta} 0)` : `translate(0 ${delta})`)
  const pill = placePill(scene, after.position, after.label)
  const [rect, text] = label?.children ?? []
  if (isAcross) {
    rect?.setAttribute('x', String(pill.x))
    text?.setAttribute('x', String(pill.x + pill.width / 2))
    for (const [i, shape] of layoutPlayed(scene, after.position).entries())
      if (shape.kind === 'rect') played?.children[i]?.setAttribute('width', String(shape.width))
  } else {
    label?.setAttribute('transform', `translate(0 ${delta})`)
  }
  rect?.setAttribute('width', String(pill.width))
  if (text != null && text.textContent !== after.label) text.textContent = after.label
}
