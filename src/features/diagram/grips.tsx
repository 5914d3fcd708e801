import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import {
  allContainers,
  type BarEnd,
  barEnds,
  enPanel,
  moveBarEnd,
  resetBarEnd,
  type Scene,
  type Timeline,
  timeToPosition,
} from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { changeScenario } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'

const STEP_MS = 100
/** With Shift a drag goes in such steps. */
const FINE_MS = 10
const BIG_STEP_MS = 1000
/** Two grips nearer than this would lie over each other, and a finger could not tell them apart. */
const APART = 24
const SHORTEST = 24
const LONGEST_S = 86400

/** A drag under way. */
interface Drag {
  readonly key: string
  readonly gesture: string
  readonly from: BarEnd
  readonly clientX: number
  readonly pxPerMs: number
}

/** Grips on the ends that can be moved, of the row that is pointed at, entered or selected. Each is a slider of its seconds. */
export function Grips({
  scene,
  timeline,
  scale,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly scale: number
}) {
  const [drag, setDrag] = useState<Drag>()
  const [entered, setEntered] = useState<string>()
  const gestures = useRef(0)
  const ground = useRef<HTMLDivElement>(null)
  const pointed = usePointedRow(ground, scene, scale)
  useEffect(() => {
    const list = allContainers(timeline.pod).find(({ name }) => name === pointed)?.list
    pictureState.set({ list })
  }, [pointed, timeline])
  const selection = useStore(viewState, (view) => view.selection)
  const container = drag?.from.container ?? entered ?? pointed ?? selection
  const row = scene.rows.find((one) => one.container === container)
  const ends = useMemo(() => (container === undefined ? [] : barEnds(timeline, container)), [timeline, container])
  const places = placeGrips(scene, ends, APART / scale)

  const change = (end: BarEnd, toMs: number, gesture: string) => {
    const { podIndex } = viewState.get()
    changeScenario(podIndex, (given) => moveBarEnd(given, timeline, end, toMs), gesture)
  }
  const press = (event: PointerEvent<HTMLDivElement>, end: BarEnd, key: string) => {
    const piece = scene.axis.find(({ toMs, broken }) => end.t <= toMs && !broken)
    if (piece === undefined) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const pxPerMs = (piece.to - piece.from) / Math.max(1, piece.toMs - piece.fromMs)
    gestures.current++
    setDrag({ key, gesture: `drag ${key} ${gestures.current}`, from: end, clientX: event.clientX, pxPerMs })
    pictureState.set({ pxPerMs })
    playbackState.set({ playing: false, dragging: true })
  }
  const move = (event: PointerEvent) => {
    if (drag === undefined) return
    const byMs = (event.clientX - drag.clientX) / scale / drag.pxPerMs
    const grid = event.shiftKey ? FINE_MS : STEP_MS
    const lastsMs = Math.round((drag.from.seconds * 1000 + byMs) / grid) * grid
    change(drag.from, drag.from.fromMs + lastsMs, drag.gesture)
  }
  const release = () => {
    setDrag(undefined)
    pictureState.set({ pxPerMs: undefined })
    playbackState.set({ dragging: false })
  }
  const handleKey = (event: KeyboardEvent, end: BarEnd, key: string) => {
    const step = event.shiftKey ? BIG_STEP_MS : STEP_MS
    const at = end.fromMs + end.seconds * 1000
    const to = {
      ArrowRight: at + step,
      ArrowUp: at + step,
      ArrowLeft: at - step,
      ArrowDown: at - step,
      PageUp: at + BIG_STEP_MS,
      PageDown: at - BIG_STEP_MS,
      Home: end.fromMs,
    }[event.key]
    const resets = event.key === 'Backspace' || event.key === 'Delete'
    if (to === undefined && !resets) return
    event.preventDefault()
    event.stopPropagation()
    if (to !== undefined) change(end, Math.round(to), `keys ${key} ${gestures.current}`)
    else if (end.isGiven) changeScenario(viewState.get().podIndex, (given) => resetBarEnd(given, end))
  }
  if (row === undefined || scene.orientation === 'down') return <div ref={ground} />
  const top = (row.middle - Math.max(SHORTEST, row.bar) / 2) * scale
  const height = Math.max(SHORTEST, row.bar * scale)
  return (
    <div ref={ground}>
      {drag !== undefined && (
        <div
          className="grip-ghost"
          style={{
            left: timeToPosition(scene.axis, drag.from.t) * scale,
            top: (row.middle - row.bar / 2 - 4) * scale,
            height: (row.bar + 8) * scale,
          }}
        />
      )}
      {places.map(({ end, key, x, isCovered }) => (
        <Grip
          key={key}
          end={end}
          isDragged={drag?.key === key}
          isCovered={isCovered && drag?.key !== key}
          style={{ left: x * scale, top, height }}
          onFocus={() => {
            gestures.current++
            setEntered(end.container)
          }}
          onBlur={() => setEntered(undefined)}
          onKeyDown={(event) => handleKey(event, end, key)}
          onPointerDown={(event) => press(event, end, key)}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={release}
        />
      ))}
    </div>
  )
}

function Grip({
  end,
  isDragged,
  isCovered,
  ...rest
}: {
  readonly end: BarEnd
  readonly isDragged: boolean
  /** It would lie over the one before it: there for the keyboard only. */
  readonly isCovered: boolean
} & Omit<React.ComponentProps<'div'>, 'role'>) {
  const words = useWords('panel', enPanel)
  const [isFocused, setFocused] = useState(false)
  const value = words.endValue(Number(end.seconds.toFixed(3)), end.isGiven)
  const label = words.end(end.container, words.ends[end.kind])
  return (
    <div
      {...rest}
      className={`grip${end.isGiven ? ' given' : ''}${isCovered ? ' covered' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={LONGEST_S}
      aria-valuenow={end.seconds}
      aria-valuetext={value}
      title={`${label}. ${words.drag}`}
      onFocus={(event) => {
        setFocused(event.currentTarget.matches(':focus-visible'))
        rest.onFocus?.(event)
      }}
      onBlur={(event) => {
        setFocused(false)
        rest.onBlur?.(event)
      }}
    >
      {(isDragged || isFocused) && <span className="grip-value">{value}</span>}
    </div>
  )
}

/** Where the grips stand: on their ends; none outside a zoomed axis. One nearer than `apart` to the one before is covered. */
function placeGrips(scene: Scene, ends: readonly BarEnd[], apart: number) {
  const first = scene.axis[0]
  const last = scene.axis.at(-1)
  let before = Number.NEGATIVE_INFINITY
  return ends.flatMap((end) => {
    if (first === undefined || last === undefined || end.t < first.fromMs || end.t > last.toMs) return []
    const x = timeToPosition(scene.axis, end.t)
    const isCovered = x < before + apart
    if (!isCovered) before = x
    return [{ end, x, isCovered, key: `${end.container} ${end.kind} ${end.run}` }]
  })
}

/** The row under the pointer, if any. */
function usePointedRow(
  ground: React.RefObject<HTMLDivElement | null>,
  scene: Scene,
  scale: number,
): string | undefined {
  const [pointed, setPointed] = useState<string>()
  useEffect(() => {
    const canvas = ground.current?.closest<HTMLElement>('.diagram-canvas')
    if (canvas == null) return undefined
    const move = (event: globalThis.PointerEvent) => {
      const y = (event.clientY - canvas.getBoundingClientRect().top) / scale
      setPointed(scene.rows.find(({ start, size }) => y >= start && y < start + size)?.container)
    }
    const leave = () => setPointed(undefined)
    canvas.addEventListener('pointermove', move)
    canvas.addEventListener('pointerleave', leave)
    return () => {
      canvas.removeEventListener('pointermove', move)
      canvas.removeEventListener('pointerleave', leave)
    }
  }, [ground, scene, scale])
  return pointed
}
