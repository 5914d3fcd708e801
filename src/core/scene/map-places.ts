import type { PodModel } from '../pod/pod-model.ts'
import type { MapBox, MapForm, MapNode } from './map-layout.ts'

/** From a box's upper edge to what stands in it: its title. */
export const TITLE = 34
export const PAD = 10
export const BETWEEN_BOXES = 10
export const BETWEEN_MAINS = 14
/** Heights of the stop lanes above a row of nodes: within the row, coming from a lower row, leaving for a higher one. */
export const LANE = 16
export const LANE_IN = 34
export const LANE_OUT = 52

/** Nodes and boxes, before anything is drawn between them. */
export interface MapPlaces {
  readonly form: MapForm
  readonly width: number
  readonly nodes: readonly MapNode[]
  readonly boxes: readonly MapBox[]
}

/** What the places have to leave room for, px: names in nodes, and gates' reasons between them, on two lines or on one. */
export interface MapNeeds {
  readonly names: number
  readonly leastGap: number
  readonly wholeGap: number
}

export function hasStopOrder(pod: PodModel): boolean {
  return pod.containers.length > 0 && pod.initContainers.some(({ role }) => role === 'sidecar')
}

export function boxOf(places: Pick<MapPlaces, 'boxes'>, list: MapBox['list']): MapBox | undefined {
  return places.boxes.find((box) => box.list === list)
}
