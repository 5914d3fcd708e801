import { useEffect, useLayoutEffect, useRef } from 'react'
import {
  layoutPlayed,
  lineAndPill,
  lineDown,
  type Messages,
  placePill,
  placePlayhead,
  type Scene,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { countNear } from './moment-shapes.tsx'
import type { Visible } from './near-rows.ts'
import { Shapes } from './shape.tsx'
import { useTold } from './use-told.ts'
import './playhead.css'

/** Room for a dot on each side of the line. */
const HALF = 8
const PILL_HEIGHT = 20
const TRACK_HEIGHT = 4

/**
 * The playhead over the picture, in layers of their own: with each frame they are moved, by `transform` and without React, and
 * nothing is painted again but the pill. Dots are drawn anew when the moment that is told changes.
 */
export function Playhead({
  scene,
  timeline,
  messages,
  scale,
  visible,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
  readonly scale: number
  readonly visible: Visible
}) {
  const layer = useRef<HTMLDivElement>(null)
  const told = useTold(timeline)
  const drawn = placePlayhead(scene, timeline, told, messages)
  const dots = countNear(scene, timeline, told, messages, visible).filter(({ cls }) => cls === 'dot')
  const isAcross = scene.orientation === 'across'
  const [first, last] = [scene.axis[0], scene.axis.at(-1)]

  const place = () => {
    const { t, shownMs } = playbackState.get()
    const { position, isShown } = placePlayhead(scene, timeline, t, messages)
    const { label } = placePlayhead(scene, timeline, shownMs, messages)
    const [pill, line, clip] = [...(layer.current?.children ?? [])].reverse()
    if (!(line instanceof HTMLElement && pill instanceof HTMLElement)) return
    line.style.visibility = isShown ? '' : 'hidden'
    pill.style.visibility = isShown ? '' : 'hidden'
    const { x, width } = isAcross
      ? placePill(scene, position, label)
      : { x: 0, width: placePill(scene, 0, label).width }
    line.style.transform = isAcross ? `translateX(${position - HALF}px)` : `translateY(${position - HALF}px)`
    pill.style.transform = isAcross ? `translateX(${x}px)` : `translateY(${position - PILL_HEIGHT / 2}px)`
    if (pill.textContent !== label) {
      pill.textContent = label
      pill.style.width = `${width}px`
    }
    const all = clip?.firstElementChild
    if (!(clip instanceof HTMLElement && all instanceof HTMLElement) || last === undefined) return
    const rest = last.to - position
    clip.style.transform = `translateX(${-rest}px)`
    all.style.transform = `translateX(${rest}px)`
  }
  const latest = useRef(place)
  latest.current = place
  // React may have drawn the line elsewhere: it is put where it belongs before anybody sees it.
  useLayoutEffect(() => latest.current())
  useEffect(() => playbackState.subscribe(() => latest.current()), [])
  if (first === undefined || last === undefined) return null
  const [line] = (isAcross ? lineAndPill : lineDown)(scene, drawn.position, '')
  const at = drawn.position - HALF
  const box = isAcross
    ? { x: at, y: 0, width: 2 * HALF, height: scene.height }
    : { x: 0, y: at, width: scene.width, height: 2 * HALF }
  return (
    <div ref={layer} className="playhead-layer pod" style={{ transform: scale === 1 ? undefined : `scale(${scale})` }}>
      {isAcross && (
        <div
          className="playhead-clip"
          style={{ left: first.from, width: last.to - first.from, top: scene.track - TRACK_HEIGHT / 2 }}
        >
          <div style={{ width: last.to - first.from, height: TRACK_HEIGHT }}>
            <svg
              aria-hidden="true"
              width={last.to - first.from}
              height={TRACK_HEIGHT}
              viewBox={`${first.from} ${scene.track - TRACK_HEIGHT / 2} ${last.to - first.from} ${TRACK_HEIGHT}`}
            >
              <Shapes shapes={layoutPlayed(scene, last.to)} />
            </svg>
          </div>
        </div>
      )}
      <div style={{ width: box.width, height: box.height }}>
        <svg
          aria-hidden="true"
          width={box.width}
          height={box.height}
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        >
          {line !== undefined && <Shapes shapes={[line, ...dots]} />}
        </svg>
      </div>
      <div
        className="playhead-pill"
        aria-hidden="true"
        style={isAcross ? { top: scene.track - PILL_HEIGHT / 2 } : { top: 0 }}
      />
    </div>
  )
}
