import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Messages, snapshotAt, type Timeline } from '../core/index.ts'
import { pictureState } from '../state/picture-state.ts'
import { playbackState } from '../state/playback-state.ts'
import { useStore } from '../state/use-store.ts'
import './status-leader.css'
import { useIsPhone } from './use-is-phone.ts'

/**
 * A thin line from the STATUS word to the row that supplied it, beside all words: while that word is pointed at, and whenever it is
 * not Running. It is laid anew when the row or the page changes, not while time passes.
 */
export function StatusLeader({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const { statusFrom, row } = useStore(playbackState, ({ t }) => snapshotAt(timeline, t))
  const isPointed = useStore(pictureState, ({ pointed }) => pointed !== undefined && pointed === statusFrom)
  const from = !row.deleted && (isPointed || row.status !== 'Running') ? statusFrom : undefined
  const isPhone = useIsPhone()
  const line = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    if (line.current !== null && from !== undefined) lay(line.current, from, isPhone)
  })
  useEffect(() => {
    const svg = line.current
    const stage = svg?.closest('main')
    if (svg === null || stage == null || from === undefined) return undefined
    const again = () => lay(svg, from, isPhone)
    const sizes = new ResizeObserver(again)
    for (const child of [stage, ...stage.children]) if (child !== svg) sizes.observe(child)
    // On a phone the row stands still while the picture moves under it.
    if (isPhone) stage.addEventListener('scroll', again, { passive: true })
    return () => {
      sizes.disconnect()
      stage.removeEventListener('scroll', again)
    }
  }, [from, isPhone])
  if (from === undefined) return null
  return (
    <svg
      ref={line}
      className={isPointed ? 'status-leader is-pointed' : 'status-leader'}
      role="img"
      aria-label={messages.readiness.statusFrom(from)}
    >
      <path />
      <circle r="2.5" />
    </svg>
  )
}

/** Left of the word, px: within the space between two columns of the row. */
const BESIDE_WORD = 9
/** Above the row, in the space under what stands over it. */
const ABOVE_ROW = 7
/** In the margin left of the picture. */
const IN_MARGIN = 12
/** A row's name begins further in. */
const BEFORE_NAME = 6
const UP_INTO_COLUMN = 12

/** Lays the line in the coordinates of the stage; none where either end is not there. */
function lay(svg: SVGSVGElement, from: string, isPhone: boolean): void {
  const stage = svg.closest('main')
  const word = stage?.querySelector('[data-status-from]')
  const row = stage?.querySelector(`[data-container="${CSS.escape(from)}"]`)
  const strip = word?.closest('section')
  const [path, dot] = svg.children
  if (stage == null || word == null || row == null || strip == null) {
    svg.style.visibility = 'hidden'
    return
  }
  const ground = stage.getBoundingClientRect()
  const [x0, y0] = [ground.left - stage.scrollLeft, ground.top - stage.scrollTop]
  const [cell, place, foot] = [word, row, strip].map((one) => one.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ]
  const out = cell.left - BESIDE_WORD - x0
  const start = `M${cell.left - 2 - x0} ${(cell.top + cell.bottom) / 2 - y0}H${out}`
  const column = (place.left + place.right) / 2
  const end = isPhone
    ? [column - x0, foot.top - UP_INTO_COLUMN - y0]
    : [place.left + BEFORE_NAME - x0, (place.top + place.bottom) / 2 - y0]
  const d = isPhone
    ? `${start}V${foot.top + 3 - y0}H${end[0]}V${end[1]}`
    : `${start}V${foot.top - ABOVE_ROW - y0}H${Math.max(3, place.left - IN_MARGIN - x0)}V${end[1]}H${end[0]}`
  path?.setAttribute('d', d)
  dot?.setAttribute('cx', String(end[0]))
  dot?.setAttribute('cy', String(end[1]))
  svg.style.visibility = isPhone && (column < ground.left || column > ground.right) ? 'hidden' : 'visible'
}
