import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import type { MapRect, Shape } from '../../core/index.ts'
import { useDrawShapes } from './draw-shapes.ts'

interface Drawn extends Record<string, unknown> {
  readonly rect: MapRect
  readonly shapes: readonly Shape[]
}

/** Shapes in the coordinates of the whole Map, seen through the node's own rectangle; and what React Flow ties edges to. */
function Drawing({ rect, shapes }: { readonly rect: MapRect; readonly shapes: readonly Shape[] }) {
  const draw = useDrawShapes()
  const { x, y, width, height } = rect
  return (
    <>
      <svg className="pod" width={width} height={height} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
        {draw(shapes)}
      </svg>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  )
}

export type ContainerNodeType = Node<Drawn & { readonly whole: string | undefined }, 'container'>

/** One container in its state. Its name is on the node's own element, which is a button. */
export function ContainerNode({ data }: NodeProps<ContainerNodeType>) {
  return (
    <span className="map-drawing" title={data.whole}>
      <Drawing rect={data.rect} shapes={data.shapes} />
    </span>
  )
}

export type ListNodeType = Node<Drawn, 'list'>

/** The box of a list of the YAML, behind its containers. */
export function ListNode({ data }: NodeProps<ListNodeType>) {
  return <Drawing rect={data.rect} shapes={data.shapes} />
}

export type VolumeNodeType = Node<Drawn, 'volume'>

/** A volume as a pill. Who mounts it where is told in the note below the Map. */
export function VolumeNode({ data }: NodeProps<VolumeNodeType>) {
  return <Drawing rect={data.rect} shapes={data.shapes} />
}
