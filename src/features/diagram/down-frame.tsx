import { type ReactNode, useRef } from 'react'
import type { Scene, Shape } from '../../core/index.ts'
import { Shapes } from './shape.tsx'

const HEAD = 74
const AXIS_WIDTH = 58
const HEAD_TEXT = /^(name|kind|box-title|box)\b/

/**
 * The phone's picture in its frame: the names of the columns stay at the top while time scrolls, and the axis stays at the left
 * while many columns scroll sideways. `axis` is the playhead, drawn over the pinned axis as well; `heads` are the columns' buttons.
 */
export function DownFrame({
  scene,
  axis,
  heads,
  label,
  isScrolling,
  children,
}: {
  readonly scene: Scene
  readonly axis: ReactNode
  readonly heads: ReactNode
  readonly label: string
  /** There are more columns than there is room: the keys can stop at the picture, and names out of sight bring it along. */
  readonly isScrolling: boolean
  readonly children: ReactNode
}) {
  const strip = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLElement>(null)
  const shapes = scene.groups
    .filter(({ kind }) => kind === 'box' || kind === 'row')
    .flatMap((group) => group.shapes.filter((shape: Shape) => HEAD_TEXT.test(shape.cls)))
  const pinned = scene.groups.filter(({ kind }) => kind === 'axis').flatMap((group) => group.shapes)
  return (
    <>
      <div
        ref={strip}
        className="down-heads"
        onScroll={(event) => {
          if (picture.current !== null) picture.current.scrollLeft = event.currentTarget.scrollLeft
        }}
      >
        <div style={{ position: 'relative', width: scene.width, height: HEAD }}>
          <svg
            className="pod"
            aria-hidden="true"
            width={scene.width}
            height={HEAD}
            viewBox={`0 0 ${scene.width} ${HEAD}`}
          >
            <Shapes shapes={shapes} />
          </svg>
          {heads}
        </div>
      </div>
      <section
        ref={picture}
        className="diagram-down"
        aria-label={label}
        tabIndex={isScrolling ? 0 : undefined}
        onScroll={(event) => {
          if (strip.current !== null) strip.current.scrollLeft = event.currentTarget.scrollLeft
        }}
      >
        <div className="down-axis">
          <svg
            className="pod"
            aria-hidden="true"
            width={AXIS_WIDTH}
            height={scene.height}
            viewBox={`0 0 ${AXIS_WIDTH} ${scene.height}`}
          >
            <rect className="down-axis-ground" width={AXIS_WIDTH} height={scene.height} />
            <Shapes shapes={pinned} />
          </svg>
          <div className="down-axis-playhead" style={{ height: scene.height }}>
            {axis}
          </div>
        </div>
        {children}
      </section>
    </>
  )
}
