import type { ContainerList, ContainerModel, PodModel } from '../pod/pod-model.ts'
import type { MapBox, MapNode } from './map-layout.ts'
import { NODE_HEIGHT, nodeOf } from './map-node.ts'
import { BETWEEN_BOXES, hasStopOrder, type MapPlaces, PAD, TITLE } from './map-places.ts'

/** Between inits: a gate, its reason, and room for a thumb. */
const GAP = 46
const BETWEEN_MAINS = 10
/** Right of the nodes, where the stop order leads up. */
const GUTTER = 24
/** Below the last init, for the gate to the mains. */
const FOOT = 44

/** For phones: time runs down, one container below the other. */
export function placeInColumn(pod: PodModel, width: number): MapPlaces {
  const nodeWidth = width - 2 * PAD - (hasStopOrder(pod) ? GUTTER : 0)
  const boxes: MapBox[] = []
  const nodes: MapNode[] = []
  let y = 0
  const add = (list: ContainerList, containers: readonly ContainerModel[], step: number, foot: number) => {
    if (containers.length === 0) return
    const height = TITLE + containers.length * (NODE_HEIGHT + step) - step + foot
    boxes.push({ list, x: 0, y, width, height })
    for (const [i, container] of containers.entries())
      nodes.push(nodeOf(container, PAD, y + TITLE + i * (NODE_HEIGHT + step), nodeWidth))
    y += height + BETWEEN_BOXES
  }
  add('initContainers', pod.initContainers, GAP, pod.containers.length === 0 ? PAD : FOOT)
  add('containers', pod.containers, BETWEEN_MAINS, PAD)
  add('ephemeralContainers', pod.ephemeralContainers, BETWEEN_MAINS, PAD)
  return { form: 'column', width, nodes, boxes }
}
