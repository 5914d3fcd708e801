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
  children,
}: {
  readonly scene: Scene
  readonly axis: ReactNode
  readonly heads: ReactNode
  readonly children: ReactNode
}) {
  const strip = useRef<HTMLDivElement>(null)
  const shapes = scene.groups
    .filter(({ kind }) => kind === 'box' || kind === 'row')
    .flatMap((group) => group.shapes.filter((shape: Shape) => HEAD_TEXT.test(shape.cls)))
  const pinned = scene.groups.filter(({ kind }) => kind === 'axis').flatMap((group) => group.shapes)
  return (
    <>
      <div ref={strip} className="down-heads">
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
      <div
        className="diagram-down"
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
            {axis}
          </svg>
        </div>
        {children}
      </div>
    </>
  )
}
