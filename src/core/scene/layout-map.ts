import type { MapWords } from '../messages/map-words.ts'
import type { Messages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutMapGates, layoutMapStops } from './layout-map-edges.ts'
import { layoutMapVolumes } from './layout-map-volumes.ts'
import type { MapBox, MapLayout, MapNode } from './map-layout.ts'
import { cleanText, fitText, textWidth } from './text-width.ts'

const NARROWEST = 124
const WIDEST = 200
const HEIGHT = 86
/** Between columns: room for a gate's reason. */
const GAP = 70
const WIDEST_GAP = 130
const PAD = 12
/** Left and right of the columns where the way leads on in a further row. */
const SIDE = 22
/** From a box's upper edge to its nodes: the title, and under it the stop lines. */
const TITLE = 34
const LANES = 44
const BETWEEN_ROWS = 74
const BETWEEN_MAINS = 14
const BETWEEN_BOXES = 12
/** More mains than this stand in a box of their own below, side by side. */
const MOST_BESIDE = 6

/**
 * Columns by start order, one an entry of initContainers, the mains together behind them. Where the columns do not fit the width
 * they go on in a further row, as text does, so that nodes stay as large as they can be read. Pure.
 */
export function layoutMap(
  timeline: Timeline,
  view: { readonly width: number },
  messages: Messages,
  words: MapWords,
): MapLayout {
  const { pod } = timeline
  const inits = pod.initContainers
  const mains = [...pod.containers, ...pod.ephemeralContainers]
  const beside = (view.width - 2 * PAD - inits.length * GAP) / (inits.length + 1)
  const isRow = inits.length > 0 && beside >= NARROWEST && mains.length <= MOST_BESIDE
  const placed = isRow ? placeInRow(inits, mains, view.width, beside) : placeInRows(inits, mains, view.width)
  const bottom = Math.max(...placed.boxes.map((box) => box.y + box.height))
  const volumes = layoutMapVolumes(pod, placed.nodes, { bottom, width: view.width, isRow }, words)
  const lowest = volumes.at(-1)
  return {
    width: view.width,
    height: lowest === undefined ? bottom + 1 : lowest.y + lowest.height + 1,
    nodes: placed.nodes,
    boxes: placed.boxes,
    gates: layoutMapGates(timeline, placed, messages),
    stops: layoutMapStops(timeline, placed, messages, words),
    volumes,
  }
}

/** Nodes and boxes; `isRow`: all inits in one row, the mains beside them. */
export interface MapPlaces {
  readonly nodes: readonly MapNode[]
  readonly boxes: readonly MapBox[]
  readonly isRow: boolean
}

function placeInRow(
  inits: readonly ContainerModel[],
  mains: readonly ContainerModel[],
  width: number,
  beside: number,
): MapPlaces {
  const w = Math.min(WIDEST, Math.floor(beside))
  const gap = Math.min(WIDEST_GAP, (width - 2 * PAD - (inits.length + 1) * w) / inits.length)
  const stack = mains.length * HEIGHT + (mains.length - 1) * BETWEEN_MAINS
  const height = Math.max(TITLE + LANES + HEIGHT + PAD + 12, TITLE + stack + PAD)
  const y = Math.max(TITLE + LANES, TITLE + (stack - HEIGHT) / 2)
  const mainsX = PAD + inits.length * (w + gap)
  const mainsY = Math.max(TITLE, y + (HEIGHT - stack) / 2)
  return {
    isRow: true,
    nodes: [
      ...inits.map((container, i) => nodeOf(container, PAD + i * (w + gap), y, w)),
      ...mains.map((container, i) => nodeOf(container, mainsX, mainsY + i * (HEIGHT + BETWEEN_MAINS), w)),
    ],
    boxes: [
      { list: 'initContainers', x: 0, y: 0, width: mainsX - PAD - BETWEEN_BOXES, height },
      { list: 'containers', x: mainsX - PAD, y: 0, width: w + 2 * PAD, height },
    ],
  }
}

function placeInRows(inits: readonly ContainerModel[], mains: readonly ContainerModel[], width: number): MapPlaces {
  const inner = width - 2 * SIDE
  const perRow = Math.max(1, Math.min(inits.length, Math.floor((inner + GAP) / (NARROWEST + GAP))))
  const w = Math.min(WIDEST, Math.floor((inner - (perRow - 1) * GAP) / perRow))
  const gap = perRow === 1 ? GAP : Math.min(WIDEST_GAP, (inner - perRow * w) / (perRow - 1))
  const rows = Math.ceil(inits.length / perRow)
  const initHeight = rows === 0 ? 0 : TITLE + LANES + rows * HEIGHT + (rows - 1) * BETWEEN_ROWS + 28
  const mainsY = rows === 0 ? 0 : initHeight + BETWEEN_BOXES + 16
  const mainWidth = Math.min(w, WIDEST)
  const mainsPerRow = Math.max(1, Math.floor((width - 2 * SIDE + BETWEEN_MAINS) / (mainWidth + BETWEEN_MAINS)))
  const mainRows = Math.max(1, Math.ceil(mains.length / mainsPerRow))
  const boxWidth = Math.min(width, 2 * SIDE + Math.min(mains.length, mainsPerRow) * (mainWidth + BETWEEN_MAINS))
  const initBox: MapBox = { list: 'initContainers', x: 0, y: 0, width, height: initHeight }
  const mainBox: MapBox = {
    list: 'containers',
    x: 0,
    y: mainsY,
    width: rows === 0 ? boxWidth : width,
    height: TITLE + mainRows * (HEIGHT + BETWEEN_MAINS) - BETWEEN_MAINS + PAD,
  }
  return {
    isRow: false,
    nodes: [
      ...inits.map((container, i) =>
        nodeOf(
          container,
          SIDE + (i % perRow) * (w + gap),
          TITLE + LANES + Math.floor(i / perRow) * (HEIGHT + BETWEEN_ROWS),
          w,
        ),
      ),
      ...mains.map((container, i) =>
        nodeOf(
          container,
          SIDE + (i % mainsPerRow) * (mainWidth + BETWEEN_MAINS),
          mainsY + TITLE + Math.floor(i / mainsPerRow) * (HEIGHT + BETWEEN_MAINS),
          mainWidth,
        ),
      ),
    ],
    boxes: rows === 0 ? [mainBox] : [initBox, mainBox],
  }
}

function nodeOf(container: ContainerModel, x: number, y: number, width: number): MapNode {
  const image = container.image.split('/').at(-1) ?? container.image
  const ports = (container.spec.ports ?? []).flatMap(({ containerPort }) =>
    containerPort === undefined ? [] : [`:${containerPort}`],
  )
  const shownPorts = fitText(ports.join(' '), 11, width * 0.4, true)
  return {
    name: container.name,
    label: fitText(container.name, 13, width - 52, true),
    role: container.role,
    list: container.list,
    image: fitText(cleanText(image), 11, width - 26 - (ports.length === 0 ? 0 : textWidth(shownPorts, 11, true) + 8)),
    ports: ports.length === 0 ? '' : shownPorts,
    x,
    y,
    width,
    height: HEIGHT,
  }
}
