import { useEffect, useRef, useState } from 'react'
import {
  describePoint,
  enTell,
  lineColumnAt,
  type PointDescription,
  parseTextLines,
  type Scene,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { viewState } from '../../state/view-state.ts'
import { findPoint, placeOf } from './find-point.ts'
import './point-card.css'

interface Shown {
  readonly told: PointDescription
  readonly x: number
  readonly y: number
}

const CARD_WIDTH = 300

/**
 * What, when and why of the bar, line or mark under the pointer, or of the focused row at the playhead. Lights up its line of the
 * YAML. Lies over the picture and lets every click through.
 */
export function PointCard({
  scene,
  timeline,
  scale,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly scale: number
}) {
  const ground = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    const canvas = ground.current?.parentElement
    if (canvas === null || canvas === undefined) return undefined
    const hide = () => {
      setShown(undefined)
      viewState.set({ hint: undefined })
    }
    const tell = (container: string, t: number, reachMs: number, x: number, y: number) => {
      const told = describePoint(timeline, container, t, reachMs, enTell)
      if (told === undefined) return hide()
      setShown({ told, x, y })
      const { hint } = viewState.get()
      const { span } = told
      if (hint?.from !== span?.from || hint?.to !== span?.to) viewState.set({ hint: span })
    }
    const move = (event: PointerEvent) => {
      if (playbackState.get().dragging) return hide()
      const box = canvas.getBoundingClientRect()
      const x = (event.clientX - box.left) / scale
      const y = (event.clientY - box.top) / scale
      const point = findPoint(scene, x, y)
      if (point === undefined) return hide()
      return tell(point.container, point.t, point.reachMs, x, y)
    }
    const focus = () => {
      const row = document.activeElement
      const container = row instanceof HTMLElement && canvas.contains(row) ? row.dataset.container : undefined
      if (container === undefined || row?.matches(':focus-visible') !== true) return
      const { t } = playbackState.get()
      const place = placeOf(scene, container, t)
      if (place !== undefined) tell(container, t, 0, place.x, place.y)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    canvas.addEventListener('pointermove', move)
    canvas.addEventListener('pointerleave', hide)
    canvas.addEventListener('focusin', focus)
    canvas.addEventListener('focusout', hide)
    addEventListener('keydown', leave)
    focus()
    return () => {
      canvas.removeEventListener('pointermove', move)
      canvas.removeEventListener('pointerleave', hide)
      canvas.removeEventListener('focusin', focus)
      canvas.removeEventListener('focusout', hide)
      removeEventListener('keydown', leave)
      viewState.set({ hint: undefined })
    }
  }, [scene, timeline, scale])
  return (
    <div ref={ground} className="point-ground">
      {shown !== undefined && (
        <Card shown={shown} width={scene.width * scale} height={scene.height * scale} scale={scale} />
      )}
    </div>
  )
}

function Card({
  shown: { told, x, y },
  width,
  height,
  scale,
}: {
  readonly shown: Shown
  readonly width: number
  readonly height: number
  readonly scale: number
}) {
  const left = Math.max(0, Math.min(x * scale + 14, width - CARD_WIDTH))
  const isLow = y * scale > height - 150
  const place = isLow ? { left, bottom: height - y * scale + 14 } : { left, top: y * scale + 18 }
  const { span } = told
  const line = span === undefined ? undefined : lineColumnAt(parseTextLines(viewState.get().text), span.from).line
  return (
    <div className="point-card" role="tooltip" style={{ ...place, maxWidth: CARD_WIDTH }}>
      <strong>{told.title}</strong>
      <span className="point-when">{told.when}</span>
      <span>{told.why}</span>
      <span className="point-source">
        {line === undefined ? '' : `YAML ${enTell.line(line)} · `}
        {told.source}
      </span>
    </div>
  )
}
