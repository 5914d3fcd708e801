import {
  Background,
  type BuiltInEdge,
  Controls,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './map.css'
import { type ReactNode, useMemo } from 'react'
import {
  layoutMap,
  type MapNode,
  type Messages,
  type PodAnalysis,
  snapshotAt,
  stateAt,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { viewState } from '../../state/view-state.ts'
import { Shelf } from './shelf.tsx'

interface ContainerData extends Record<string, unknown> {
  readonly node: MapNode
  readonly segment: string
  readonly adds: number
  readonly kind: string
  readonly state: string
}

const nodeTypes = { container: ContainerNode, box: BoxNode, volume: VolumeNode }

/** Containers in start order, gates as edges that open, stop order and volumes, at the playhead's moment. */
export function PodMap({
  pods,
  podIndex,
  timeline,
  messages,
  axis,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly podIndex: number
  readonly timeline: Timeline
  readonly messages: Messages
  readonly axis: ReactNode
}) {
  const layout = useMemo(() => layoutMap(timeline, messages), [timeline, messages])
  const selection = useStore(viewState, (view) => view.selection)
  const at = useStore(playbackState, (playback) => stretchStart(timeline, playback.t))
  const moment = stateAt(timeline, at)
  const nodes: Node[] = [
    ...layout.boxes.map(
      (box): Node => ({
        id: `box ${box.list}`,
        type: 'box',
        position: { x: box.x, y: box.y },
        data: { label: box.list },
        style: { width: box.width, height: box.height },
        selectable: false,
        focusable: false,
        draggable: false,
        zIndex: -1,
      }),
    ),
    ...layout.nodes.map((node): Node<ContainerData> => {
      const line = moment.receipt.find(({ name }) => name === node.name)
      const state = line === undefined ? '' : messages.scene.receipt[line.reason]
      return {
        id: node.name,
        type: 'container',
        position: { x: node.x, y: node.y },
        data: {
          node,
          segment: line?.segment ?? 'waiting',
          adds: line?.adds ?? 0,
          kind: messages.scene.kinds[node.role],
          state,
        },
        selected: selection === node.name,
        ariaLabel: `${node.name}, ${messages.scene.kinds[node.role]}, ${state}, adds ${line?.adds ?? 0}`,
        style: { width: node.width, height: node.height },
      }
    }),
    ...layout.volumes.map(
      (volume): Node => ({
        id: `volume ${volume.name}`,
        type: 'volume',
        position: { x: volume.x, y: volume.y },
        data: { label: volume.name, count: volume.count },
        selectable: false,
        draggable: false,
      }),
    ),
  ]
  const edges: (Edge | BuiltInEdge)[] = [
    ...layout.gates.map((gate): Edge => {
      const isOpen = at >= gate.t
      return {
        id: `gate ${gate.from} ${gate.to}`,
        source: gate.from,
        target: gate.to,
        label: `${isOpen ? '◆' : '◇'} ${gate.reason}`,
        className: isOpen ? 'gate-edge open' : 'gate-edge',
        ariaLabel: `gate: ${gate.to} waits for ${gate.from}, ${gate.reason}, ${isOpen ? 'open' : 'closed'}`,
      }
    }),
    ...layout.stops.map(
      (stop): BuiltInEdge => ({
        id: `stop ${stop.from} ${stop.to}`,
        source: stop.from,
        sourceHandle: 'stop-out',
        target: stop.to,
        targetHandle: 'stop-in',
        type: 'smoothstep',
        pathOptions: { offset: 26 },
        label: messages.scene.stopEdge(stop.from),
        className: 'stop-edge',
        ariaLabel: `${stop.to} gets SIGTERM when ${stop.from} is gone`,
      }),
    ),
    ...layout.volumes.flatMap((volume) =>
      volume.mountedBy.map(
        (name): Edge => ({
          id: `mount ${volume.name} ${name}`,
          source: `volume ${volume.name}`,
          target: name,
          targetHandle: 'volume',
          className: 'volume-edge',
        }),
      ),
    ),
  ]
  return (
    <section className="map" aria-label="Map">
      <div className="map-canvas">
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          fitView
          fitViewOptions={{ padding: 0.08 }}
          minZoom={0.1}
          nodesConnectable={false}
          proOptions={{ hideAttribution: false }}
          onNodeClick={(_, node) => {
            if (node.type === 'container') viewState.set({ selection: node.id })
          }}
          onPaneClick={() => viewState.set({ selection: undefined })}
        >
          <Background gap={24} />
          <Controls showInteractive={false} />
        </ReactFlow>
      </div>
      {axis}
      {pods.length > 1 && <Shelf pods={pods} podIndex={podIndex} timeline={timeline} />}
    </section>
  )
}

/** The latest change of row or bars: between two of them the Map stays as it is. */
function stretchStart(timeline: Timeline, t: number): number {
  let latest = snapshotAt(timeline, t).t
  for (const lane of timeline.lanes)
    for (const { fromMs } of lane.segments) if (fromMs <= t && fromMs > latest) latest = fromMs
  for (const gate of timeline.gates) if (gate.t <= t && gate.t > latest) latest = gate.t
  return Math.min(t, latest)
}

function ContainerNode({ data, selected }: NodeProps<Node<ContainerData>>) {
  const { node, segment, adds, kind, state } = data
  return (
    <div className={`map-node role-${node.role} state-${segment}${selected ? ' chosen' : ''}`}>
      <Handle type="target" position={Position.Left} />
      <Handle type="target" id="stop-in" position={Position.Top} />
      <Handle type="target" id="volume" position={Position.Bottom} />
      <div className="map-node-head">
        <strong>{node.label}</strong>
        <span className="adds">{adds === 1 ? '+1' : '0'}</span>
      </div>
      <div className={`map-kind k-${node.role}`}>{kind}</div>
      <div className="map-image">{node.image}</div>
      <div className="map-bar" title={state} />
      <Handle type="source" position={Position.Right} />
      <Handle type="source" id="stop-out" position={Position.Top} />
    </div>
  )
}

function BoxNode({ data }: NodeProps<Node<{ label: string }>>) {
  return <div className="map-box">{data.label}</div>
}

function VolumeNode({ data }: NodeProps<Node<{ label: string; count: number }>>) {
  return (
    <div className="map-volume">
      {data.count > 1 ? (
        `${data.count} volumes of its own`
      ) : (
        <>
          <code>{data.label}</code> volume
        </>
      )}
      <Handle type="source" position={Position.Top} />
    </div>
  )
}
