import { type RefObject, useEffect, useRef } from 'react'
import { followZoom, panBy, type Scene, type Timeline, zoomBy } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'

const PER_WHEEL_PX = 0.004
/** A press that moved less is a click. */
const CLICK_PX = 4

/**
 * Ctrl or ⌘ with the wheel and two fingers zoom in time, holding what lies under them; sideways wheel and dragging move along
 * while zoomed. A playing playhead that leaves the picture is followed. Returns the ref of an element within the picture.
 */
export function useZoomGestures(scene: Scene, timeline: Timeline, scale: number): RefObject<HTMLDivElement | null> {
  const ground = useRef<HTMLDivElement>(null)
  // A gesture goes on while the picture is drawn anew under it.
  const shown = useRef({ scene, timeline, scale })
  shown.current = { scene, timeline, scale }
  const isDown = scene.orientation === 'down'
  useEffect(() => {
    const canvas = ground.current?.closest<HTMLElement>('.diagram-canvas')
    if (canvas == null || isDown) return undefined
    /** Left end and length of the axis, CSS px of the page. */
    const plot = () => {
      const { axis } = shown.current.scene
      const from = axis[0]?.from ?? 0
      return { from: from * shown.current.scale, length: ((axis.at(-1)?.to ?? 1) - from) * shown.current.scale }
    }
    const shareAt = (clientX: number) => {
      const { from, length } = plot()
      return Math.min(1, Math.max(0, (clientX - canvas.getBoundingClientRect().left - from) / length))
    }
    const pan = (px: number) => pictureState.set({ zoom: panBy(pictureState.get().zoom, px / plot().length) })
    const fingers = new Map<number, number>()
    let isPan = false
    let last = 0
    let begin: number | undefined

    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const factor = Math.exp(-event.deltaY * PER_WHEEL_PX)
        pictureState.set({ zoom: zoomBy(pictureState.get().zoom, factor, shareAt(event.clientX)) })
      } else if (pictureState.get().zoom !== undefined && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault()
        pan(event.deltaX)
      }
    }
    const down = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('[role=slider]') !== null) return
      fingers.set(event.pointerId, event.clientX)
      begin = event.clientX
      last = event.clientX
      isPan = false
    }
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId)
      if (before === undefined) return
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
      fingers.set(event.pointerId, event.clientX)
      if (other !== undefined) {
        isPan = true
        const factor = Math.abs(event.clientX - other) / Math.max(8, Math.abs(before - other))
        pictureState.set({ zoom: zoomBy(pictureState.get().zoom, factor, shareAt((event.clientX + other) / 2)) })
        return
      }
      if (pictureState.get().zoom === undefined || begin === undefined) return
      if (!isPan && Math.abs(event.clientX - begin) < CLICK_PX) return
      isPan = true
      pan(last - event.clientX)
      last = event.clientX
    }
    const up = (event: PointerEvent) => {
      fingers.delete(event.pointerId)
      begin = undefined
    }
    const click = (event: MouseEvent) => {
      if (!isPan) return
      event.preventDefault()
      event.stopPropagation()
      isPan = false
    }
    const follow = playbackState.subscribe(() => {
      const { playing, t } = playbackState.get()
      const { zoom } = pictureState.get()
      if (playing && zoom !== undefined) pictureState.set({ zoom: followZoom(shown.current.timeline.acts, zoom, t) })
    })
    canvas.addEventListener('wheel', wheel, { passive: false })
    canvas.addEventListener('pointerdown', down)
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', up)
    canvas.addEventListener('click', click, true)
    return () => {
      follow()
      canvas.removeEventListener('wheel', wheel)
      canvas.removeEventListener('pointerdown', down)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', up)
      canvas.removeEventListener('click', click, true)
    }
  }, [isDown])
  return ground
}
