import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import type { MapRect, Shape } from '../../core/index.ts'
import { useDrawShapes } from './draw-shapes.ts'

interface Line extends Record<string, unknown> {
  readonly d: string
  /** State of the line, as in MAP_CSS. */
  readonly state: string
  /** What stands on it: arrow, diamond, label. */
  readonly shapes: readonly Shape[]
}

interface Targeted extends Line {
  readonly target: MapRect
}

/** Where an edge is pointed at and touched besides its line; it carries the mark of the focus. */
function Target({ x, y, width, height }: MapRect) {
  return <rect className="map-target" x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={6} />
}

export type GateEdgeType = Edge<Targeted, 'gate'>

/** What releases a start: dotted until the diamond is filled, then drawn through from its start to its end. */
export function GateEdge({ data }: EdgeProps<GateEdgeType>) {
  const draw = useDrawShapes()
  if (data === undefined) return null
  return (
    <>
      <Target {...data.target} />
      <BaseEdge path={data.d} className={`map-gate ${data.state}`} />
      <path className={`map-drawn ${data.state}`} d={data.d} pathLength={1} />
      {draw(data.shapes)}
    </>
  )
}

export type StopEdgeType = Edge<Targeted, 'stop'>

/** Who gets SIGTERM when who is gone: dashed, and in the foreground while the pod stops. */
export function StopEdge({ data }: EdgeProps<StopEdgeType>) {
  const draw = useDrawShapes()
  if (data === undefined) return null
  return (
    <>
      <Target {...data.target} />
      <BaseEdge path={data.d} className={`map-stop ${data.state}`} />
      {draw(data.shapes)}
    </>
  )
}

export type MountEdgeType = Edge<Line, 'mount'>

/** A hairline from a volume to a container that mounts it. */
export function MountEdge({ data }: EdgeProps<MountEdgeType>) {
  const draw = useDrawShapes()
  if (data === undefined) return null
  return (
    <>
      <BaseEdge path={data.d} className={`map-mount ${data.state}`} interactionWidth={0} />
      {draw(data.shapes)}
    </>
  )
}
