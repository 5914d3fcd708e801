import { memo } from 'react'
import type { Scene } from '../../core/index.ts'
import { Shapes } from './shape.tsx'

/** The unmoving part of the picture, drawn once. */
export const ScenePicture = memo(function ScenePicture({
  scene,
  selection,
  pointed,
  list,
}: {
  readonly scene: Scene
  readonly selection: string | undefined
  readonly pointed: string | undefined
  /** The list whose box is lit up. */
  readonly list: string | undefined
}) {
  const place = new Map(scene.rows.map((row) => [row.container, row]))
  const chosen = selection === undefined ? undefined : place.get(selection)
  return (
    <>
      {scene.groups.map((group) => {
        const row = group.container === undefined ? undefined : place.get(group.container)
        return (
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
