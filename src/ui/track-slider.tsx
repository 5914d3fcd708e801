import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react'

/** A slider without a thumb over a part of a picture. It is told of as a share: 0 at its left end, 1 at its right. */
export function TrackSlider({
  style,
  label,
  max,
  now,
  text,
  onKeyDown,
  onMove,
  onDrag,
}: {
  readonly style: CSSProperties
  readonly label: string
  readonly max: number
  readonly now: number
  /** The value in words. */
  readonly text: string
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onMove: (share: number) => void
  /** A drag begins, or is over. */
  readonly onDrag: (isDragging: boolean) => void
}) {
  const isDragging = useRef(false)
  const move = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    if (box.width > 0) onMove(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)))
  }
  const drag = (now: boolean) => {
    isDragging.current = now
    onDrag(now)
  }
  return (
    <div
      className="axis-slider"
      style={style}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={now}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(true)
        move(event)
      }}
      onPointerMove={(event) => {
        if (isDragging.current) move(event)
      }}
      onPointerUp={() => drag(false)}
      onPointerCancel={() => drag(false)}
    />
  )
}
