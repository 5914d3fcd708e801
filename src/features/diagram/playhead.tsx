import { useEffect, useLayoutEffect, useRef } from 'react'
import {
  layoutPlayed,
  lineAndPill,
  lineDown,
  type Messages,
  pillWidthOf,
  placePill,
  placePlayhead,
  planMotion,
  type Scene,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { playheadNow } from '../../state/playhead-now.ts'
import { useStore } from '../../state/use-store.ts'
import { glide } from '../../ui/glide.ts'
import { countNear } from './moment-shapes.tsx'
import type { Visible } from './near-rows.ts'
import { Shapes } from './shape.tsx'
import { useTold } from './use-told.ts'
import './playhead.css'

/** From the line to each side of what moves: room for the pill, wherever it is pushed. */
const REACH = 72
/** The same down a phone, where only dots lie on the line, and the pill at its left end. */
const REACH_DOWN = 10
const PILL_HEIGHT = 20
const TRACK_HEIGHT = 4

/**
 * The playhead over the picture, in layers of their own: line, dots and pill are one, which the browser carries along while it
 * plays. What is on it, and the track behind it, are drawn anew when the moment that is told changes.
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
  const mover = useRef<HTMLDivElement>(null)
  const clip = useRef<HTMLDivElement>(null)
  const pill = useRef<HTMLDivElement>(null)
  const gliding = useRef<Animation | undefined>(undefined)
  const run = useStore(playbackState, (playback) => playback.run)
  const told = useTold(timeline)
  const isAcross = scene.orientation === 'across'
  const reach = isAcross ? REACH : REACH_DOWN
  const [first, last] = [scene.axis[0], scene.axis.at(-1)]

  const place = () => {
    const { t } = playbackState.get()
    if (mover.current === null || pill.current === null) return
    const { label, position, isShown } = placePlayhead(scene, timeline, t, messages)
    mover.current.style.visibility = isShown ? '' : 'hidden'
    const width = pillWidthOf(label)
    const x = isAcross ? placePill(scene, position, width) - position + reach : 0
    pill.current.style.left = `${x}px`
    if (pill.current.textContent !== label) {
      pill.current.textContent = label
      pill.current.style.width = `${width}px`
    }
    if (clip.current !== null && last !== undefined) {
      const rest = last.to - position
      clip.current.style.transform = `translateX(${-rest}px)`
      for (const all of clip.current.children)
        if (all instanceof HTMLElement) all.style.transform = `translateX(${rest}px)`
    }
    if (gliding.current !== undefined) return
    const now = isAcross ? position : placePlayhead(scene, timeline, playheadNow(timeline), messages).position
    // On whole pixels what stands is sharp.
    const at = Math.round((now - reach) * window.devicePixelRatio) / window.devicePixelRatio
    mover.current.style.transform = isAcross ? `translateX(${at}px)` : `translateY(${at}px)`
  }
  const latest = useRef(place)
  latest.current = place
  useLayoutEffect(() => {
    if (run === undefined || mover.current === null || scene.orientation !== 'across') return undefined
    const way = planMotion(scene.axis, timeline, run.fromMs, run.speed)
    gliding.current = glide(mover.current, way, run.sinceMs, (position) => position - REACH)
    return () => {
      gliding.current?.cancel()
      gliding.current = undefined
    }
  }, [run, scene, timeline])
  // Down a phone the page itself moves under the line: both with each frame.
  useEffect(() => {
    if (isAcross || run === undefined) return undefined
    let frame = 0
    const step = () => {
      latest.current()
      frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [isAcross, run])
  // After what is above: it moves what does not glide, before anybody sees it where it was.
  useLayoutEffect(() => latest.current())
  useEffect(() => playbackState.subscribe(() => latest.current()), [])
  if (first === undefined || last === undefined) return null
  const [line] = (isAcross ? lineAndPill : lineDown)(scene, reach, '')
  const dots = countNear(scene, timeline, told, messages, visible).flatMap((shape) =>
    shape.cls === 'dot' && shape.kind === 'circle' ? [{ ...shape, [isAcross ? 'cx' : 'cy']: reach }] : [],
  )
  const box = isAcross ? { width: 2 * reach, height: scene.height } : { width: scene.width, height: 2 * reach }
  return (
    <div
      className="playhead-layer pod"
      style={{ width: scene.width, height: scene.height, transform: scale === 1 ? undefined : `scale(${scale})` }}
    >
      {isAcross && (
        <div
          ref={clip}
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
      <div ref={mover} className="playhead-mover" style={box}>
        <svg aria-hidden="true" {...box}>
          {line !== undefined && <Shapes shapes={[line, ...dots]} />}
        </svg>
        <div
          ref={pill}
          className="playhead-pill"
          aria-hidden="true"
          style={{ top: isAcross ? scene.track - PILL_HEIGHT / 2 : reach - PILL_HEIGHT / 2 }}
        />
      </div>
    </div>
  )
}
