import { memo } from 'react'
import type { Scene } from '../../core/index.ts'
import { Shapes } from './shape.tsx'

const WINDOW_FROM_ROWS = 200
const MARGIN_PX = 400

/** The unmoving part of the picture, drawn once. Above 200 rows only those near the screen are in the document. */
export const ScenePicture = memo(function ScenePicture({
  scene,
  selection,
  pointed,
  list,
  visible,
}: {
  readonly scene: Scene
  readonly selection: string | undefined
  readonly pointed: string | undefined
  /** The list whose box is lit up. */
  readonly list: string | undefined
  readonly visible: readonly [number, number]
}) {
  const isWindowed = scene.rows.length > WINDOW_FROM_ROWS
  const place = new Map(scene.rows.map((row) => [row.container, row]))
  const chosen = selection === undefined ? undefined : place.get(selection)
  return (
    <>
      {scene.groups.map((group) => {
        const row = group.container === undefined ? undefined : place.get(group.container)
        const isOut =
          isWindowed &&
          row !== undefined &&
          (row.start + row.size < visible[0] - MARGIN_PX || row.start > visible[1] + MARGIN_PX)
        return isOut ? null : (
          <g key={group.key} className={group.list !== undefined && group.list === list ? 'lit' : undefined}>
            {group.container !== undefined && group.container === selection && chosen !== undefined && (
              <Selected scene={scene} start={chosen.start} size={chosen.size} />
            )}
            {group.container !== undefined && group.container === pointed && row !== undefined && (
              <Selected scene={scene} start={row.start} size={row.size} isPointed />
            )}
            <Shapes shapes={group.shapes} />
          </g>
        )
      })}
    </>
  )
})

function Selected({
  scene,
  start,
  size,
  isPointed = false,
}: {
  readonly scene: Scene
  readonly start: number
  readonly size: number
  readonly isPointed?: boolean
}) {
  const className = isPointed ? 'pointed-row' : 'selected-row'
  return scene.orientation === 'across' ? (
    <rect className={className} x={4} y={start} width={scene.width - 8} height={size} rx={4} />
  ) : (
    <rect className={className} x={start + 4} y={30} width={size - 8} height={scene.height - 36} rx={4} />
  )
}
