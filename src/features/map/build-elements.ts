import type { Edge, Node } from '@xyflow/react'
import {
  type MapLayout,
  type MapRect,
  type MapState,
  type MapVolume,
  type MapWords,
  type Messages,
  mapBoxShapes,
  mapGateShapes,
  mapMountShapes,
  mapNodeShapes,
  mapStopShapes,
  mapVolumeShapes,
} from '../../core/index.ts'
import type { GateEdgeType, MountEdgeType, StopEdgeType } from './map-edges.tsx'
import type { ContainerNodeType, ListNodeType, VolumeNodeType } from './map-nodes.tsx'

export type MapElement = ContainerNodeType | ListNodeType | VolumeNodeType
export type MapLine = GateEdgeType | StopEdgeType | MountEdgeType

/** What is marked on the Map: chosen in every view, or only here. Ids of nodes and edges. */
export interface MapMarks {
  readonly selection: string | undefined
  readonly marked: string | undefined
  /** Nodes and edges that belong to what is pointed at or marked. */
  readonly near: ReadonlySet<string>
}

interface Saying {
  readonly messages: Messages
  readonly words: MapWords
}

export const containerId = (name: string) => `container ${name}`
export const volumeId = (name: string) => `volume ${name}`
const listId = (name: string) => `list ${name}`
const MAINS = listId('containers')

/** Same id and same key: the same object as before, so that React Flow draws it no second time. */
export type Kept = Map<string, { readonly key: string; readonly element: Node | Edge }>

function keep<T extends Node | Edge>(kept: Kept, id: string, key: string, build: () => T): T {
  const before = kept.get(id)
  if (before?.key === key) return before.element as T
  const element = build()
  kept.set(id, { key, element })
  return element
}

/** Boxes, containers in their state, and volumes as React Flow's nodes, all at fixed places. */
export function buildNodes(
  layout: MapLayout,
  state: MapState,
  marks: MapMarks,
  { messages, words }: Saying,
  kept: Kept,
): MapElement[] {
  const tabStop = layout.nodes.some(({ name }) => name === marks.selection) ? marks.selection : layout.nodes[0]?.name
  return [
    ...layout.boxes.map((box) =>
      keep(
        kept,
        listId(box.list),
        '',
        (): ListNodeType => ({
          ...placed(listId(box.list), box, -1),
          type: 'list',
          selectable: false,
          focusable: false,
          // The ground is under it.
          style: { pointerEvents: 'none' },
          domAttributes: { 'aria-hidden': true },
          data: { rect: box, shapes: mapBoxShapes(box, messages) },
        }),
      ),
    ),
    ...layout.nodes.map((node) => {
      const id = containerId(node.name)
      const line = state.lines.get(node.name)
      const hasSigterm = state.hasSigterm(node.name)
      const selected = marks.selection === node.name
      const isTabStop = tabStop === node.name
      const isNear = marks.near.has(id)
      const key = [line?.segment, line?.reason, line?.adds, hasSigterm, selected, isTabStop, isNear].join()
      return keep(kept, id, key, (): ContainerNodeType => {
        const kind = messages.scene.kinds[node.role]
        const reason = line === undefined ? '' : messages.scene.receipt[line.reason]
        return {
          ...placed(id, node, 1),
          type: 'container',
          className: isNear ? 'is-near' : '',
          selected,
          ariaRole: 'button',
          ariaLabel: words.node({
            name: node.name,
            kind,
            state: hasSigterm ? `SIGTERM, ${reason}` : reason,
            adds: line?.adds ?? 0,
            ports: node.ports,
          }),
          domAttributes: { 'aria-pressed': selected, 'aria-roledescription': undefined, tabIndex: isTabStop ? 0 : -1 },
          data: {
            rect: node,
            shapes: mapNodeShapes(node, line, hasSigterm, messages),
            whole: node.label === node.name ? undefined : node.name,
          },
        }
      })
    }),
    ...layout.volumes.map((volume) => {
      const id = volumeId(volume.name)
      const selected = marks.marked === id
      return keep(kept, id, String(selected), (): VolumeNodeType => {
        return {
          ...placed(id, volume, 2),
          type: 'volume',
          selected,
          ariaRole: 'button',
          ariaLabel: `${sayVolume(volume, words)}: ${sayMounts(volume, words).join(', ')}`,
          domAttributes: { 'aria-roledescription': undefined },
          data: { rect: volume, shapes: mapVolumeShapes(volume) },
        }
      })
    }),
  ]
}

/** Places and sizes are ours, so that React Flow has nothing to measure but its handles. */
function placed(id: string, { x, y, width, height }: MapRect, zIndex: number) {
  const size = { width, height }
  return { id, position: { x, y }, ...size, measured: size, zIndex }
}

/** Gates, stop order and mounts as React Flow's edges. The first of them is the way in for the Tab key. */
export function buildEdges(
  layout: MapLayout,
  state: MapState,
  { marked, near }: MapMarks,
  { words }: Saying,
  kept: Kept,
): MapLine[] {
  const line = (id: string, source: string, target: string, isTabStop: boolean) => ({
    id,
    source,
    target,
    selected: marked === id,
    className: near.has(id) ? 'pod is-near' : 'pod',
    ariaRole: 'button' as const,
    domAttributes: { tabIndex: isTabStop ? 0 : -1, 'aria-roledescription': undefined },
  })
  return [
    ...layout.volumes.flatMap((volume) =>
      volume.lines.map((mount): MountEdgeType => {
        const id = `mount ${volume.name} ${mount.container}`
        const isNear = near.has(volumeId(volume.name))
        return keep(kept, id, String(isNear), () => ({
          id,
          type: 'mount',
          source: volumeId(volume.name),
          target: mount.container === '' ? MAINS : containerId(mount.container),
          selectable: false,
          focusable: false,
          className: isNear ? 'pod is-near' : 'pod',
          domAttributes: { 'aria-hidden': true },
          data: { d: mount.d, state: '', shapes: mapMountShapes(mount) },
        }))
      }),
    ),
    ...layout.gates.map((gate, i): GateEdgeType => {
      const id = gateId(gate.from)
      const now = state.gate(gate)
      return keep(kept, id, [now, marked === id, near.has(id)].join(), () => ({
        ...line(id, containerId(gate.from), gate.to.length === 1 ? containerId(gate.to[0] ?? '') : MAINS, i === 0),
        type: 'gate',
        ariaLabel: sayGate(gate, state.t, words),
        data: { d: gate.d, state: now, shapes: mapGateShapes(gate, now), target: gate.target },
      }))
    }),
    ...layout.stops.map((stop, i): StopEdgeType => {
      const id = stopId(stop.to)
      const now = state.stop(stop)
      return keep(kept, id, [now, marked === id, near.has(id)].join(), () => ({
        ...line(
          id,
          stop.from === '' ? MAINS : containerId(stop.from),
          containerId(stop.to),
          i + layout.gates.length === 0,
        ),
        type: 'stop',
        ariaLabel: sayStop(stop, words),
        data: { d: stop.d, state: now, shapes: mapStopShapes(stop, now), target: stop.target },
      }))
    }),
  ]
}

export const gateId = (from: string) => `gate ${from}`
export const stopId = (to: string) => `stop ${to}`

/** What waits for what, as a sentence; `open` once the gate has opened. */
export function sayGate(gate: MapLayout['gates'][number], t: number, words: MapWords): string {
  return words.gate({ from: gate.from, to: gate.to, reason: gate.reason, isOpen: gate.t <= t })
}

export function sayStop({ from, to }: MapLayout['stops'][number], words: MapWords): string {
  return words.stop({ from: from === '' ? words.mains : from, to })
}

export function sayVolume({ count, name }: MapVolume, words: MapWords): string {
  return count > 1 ? words.ownVolumes(count) : words.volume(name)
}

/** Who mounts it where. */
export function sayMounts({ mounts }: MapVolume, words: MapWords): readonly string[] {
  return mounts.map(
    ({ container, mountPath, readOnly }) => `${container} ${mountPath}${readOnly ? ` ${words.readOnly}` : ''}`,
  )
}
