import type { Node, NodeProps } from '@xyflow/react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { MapNode, MapVolume } from '../../core/index.ts'

export interface ContainerData extends Record<string, unknown> {
  readonly node: MapNode
  readonly segment: string
  readonly adds: number
  readonly kind: string
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** One container as a button: chosen here it is chosen everywhere. */
export function ContainerNode({ data }: NodeProps<Node<ContainerData>>) {
  const { node, segment, adds, kind, label, isChosen, onChoose, onKey } = data
  return (
    <button
      type="button"
      className={`map-node nopan role-${node.role} state-${segment}`}
      data-container={node.name}
      aria-pressed={isChosen}
      aria-label={label}
      title={node.label === node.name ? undefined : node.name}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <span className="map-node-head">
        <strong>{node.label}</strong>
        <span className={adds === 1 ? `adds k-${node.role}` : 'adds'}>{adds === 1 ? '+1' : '0'}</span>
      </span>
      <span className={`map-kind k-${node.role}`}>{kind}</span>
      <span className="map-image">
        {node.image}
        {node.ports !== '' && <code>{node.ports}</code>}
      </span>
      <span className="map-bar" />
    </button>
  )
}

export interface VolumeData extends Record<string, unknown> {
  readonly volume: MapVolume
  readonly label: string
  readonly readOnly: string
}

/** A volume; its paths are shown while it is pointed at or focused. */
export function VolumeNode({ data }: NodeProps<Node<VolumeData>>) {
  const { volume, label, readOnly } = data
  return (
    <button type="button" className="map-volume nopan" aria-label={label}>
      {volume.text}
      <span className="map-paths">
        {volume.mounts.map((mount) => (
          <span key={`${mount.container} ${mount.mountPath}`}>
            <code>{mount.container}</code> <code>{mount.mountPath}</code> {mount.readOnly ? readOnly : ''}
          </span>
        ))}
      </span>
    </button>
  )
}

export interface LinesData extends Record<string, unknown> {
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/** Boxes, gates, stop order and hairlines, under the nodes. */
export function LinesNode({ data }: NodeProps<Node<LinesData>>) {
  return (
    <svg className="pod map-lines" width={data.width} height={data.height} aria-hidden="true">
      {data.children}
    </svg>
  )
}
