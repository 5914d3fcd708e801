import type { MapWords } from '../messages/map-words.ts'
import type { Messages } from '../messages/messages.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { placeInColumn } from './layout-map-column.ts'
import { gateReason, layoutMapGates } from './layout-map-gates.ts'
import { placeInRow } from './layout-map-row.ts'
import { placeInRows } from './layout-map-rows.ts'
import { layoutMapStops } from './layout-map-stops.ts'
import { layoutMapVolumes } from './layout-map-volumes.ts'
import { LABEL_SIZE } from './map-labels.ts'
import type { MapLayout } from './map-layout.ts'
import { widthForNames } from './map-node.ts'
import type { MapNeeds, MapPlaces } from './map-places.ts'
import { textWidth } from './text-width.ts'

/** Narrower than this the containers stand below each other. */
const NARROWEST_ROWS = 560
const LEAST_GAP = 64

/**
 * Columns by start order, one an entry of initContainers, the mains together behind them. Where the columns do not fit the width
 * they go on in a further row, as text does, and on a phone below each other, so that nodes stay as large as they can be read.
 * No label lies on a node, on a line or on another label. Pure.
 */
export function layoutMap(
  timeline: Timeline,
  view: { readonly width: number },
  messages: Messages,
  words: MapWords,
): MapLayout {
  const { pod } = timeline
  const places = placeNodes(timeline, Math.floor(view.width), messages)
  const bottom = Math.max(...places.boxes.map((box) => box.y + box.height))
  const gates = layoutMapGates(timeline, places, messages)
  const volumes = layoutMapVolumes(pod, places, bottom, words)
  return {
    ...places,
    height: Math.max(bottom, ...volumes.map(({ y, height }) => y + height)) + 1,
    gates,
    stops: layoutMapStops(timeline, places, gates, messages, words),
    volumes,
  }
}

function placeNodes(timeline: Timeline, width: number, messages: Messages): MapPlaces {
  const { pod } = timeline
  if (width < NARROWEST_ROWS && needsOrder(pod)) return placeInColumn(pod, width)
  const reasons = pod.initContainers.map((container) => gateReason(timeline, container, messages))
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE)))
  const needs: MapNeeds = {
    names: widthForNames(allContainers(pod)),
    leastGap: Math.max(LEAST_GAP, Math.ceil(widest(reasons.flatMap((reason) => reason.split(' '))) + 6)),
    wholeGap: Math.ceil(widest(reasons) + 20),
  }
  return placeInRow(pod, width, needs) ?? placeInRows(pod, width, needs)
}

/** Mains alone have no order to show: they may stand side by side at any width. */
function needsOrder(pod: PodModel): boolean {
  return pod.initContainers.length > 0
}
