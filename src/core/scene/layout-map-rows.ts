import type { ContainerList, ContainerModel, PodModel } from '../pod/pod-model.ts'
import type { MapBox, MapNode } from './map-layout.ts'
import { NODE_HEIGHT, nodeOf } from './map-node.ts'
import {
  BETWEEN_BOXES,
  BETWEEN_MAINS,
  LANE,
  LANE_IN,
  LANE_OUT,
  type MapNeeds,
  type MapPlaces,
  PAD,
  TITLE,
} from './map-places.ts'

/** Left and right of the inits, where the way leads on in a further row. */
const SIDE = 30
/** Below a row, for the way to the next one and its reason. */
const BELOW = 28
/** Below the last row, for the gate to the mains. */
const FOOT = 36
/** A label over a lane. */
const OVER_LANE = 14
const WIDEST = 230
const WIDEST_MAIN = 240
const WIDEST_GAP = 200
const PHONE = 560

/** Inits row by row as text wraps, the mains in a box below. */
export function placeInRows(pod: PodModel, width: number, needs: MapNeeds): MapPlaces {
  const { initContainers: inits, containers: mains, ephemeralContainers: debuggers } = pod
  const inner = width - 2 * SIDE
  const fit = Math.max(1, Math.floor((inner + needs.leastGap) / (needs.names + needs.leastGap)))
  const rows = Math.ceil(inits.length / fit)
  const perRow = Math.max(1, Math.ceil(inits.length / Math.max(1, rows)))
  const roomy = Math.max(needs.leastGap, Math.min(needs.wholeGap, (inner - perRow * needs.names) / (perRow - 1)))
  const w = Math.min(WIDEST, Math.floor((inner - (perRow - 1) * roomy) / perRow))
  const gap = perRow === 1 ? 0 : Math.min(WIDEST_GAP, Math.floor((inner - perRow * w) / (perRow - 1)))
  const tops = rowTops(inits, perRow, rows)
  const initHeight = rows === 0 ? 0 : (tops.at(-1) ?? 0) + NODE_HEIGHT + FOOT
  const nodes = inits.map((container, i) =>
    nodeOf(container, SIDE + (i % perRow) * (w + gap), tops[Math.floor(i / perRow)] ?? 0, w),
  )
  const boxes: MapBox[] = rows === 0 ? [] : [{ list: 'initContainers', x: 0, y: 0, width, height: initHeight }]
  let y = initHeight + (rows === 0 ? 0 : BETWEEN_BOXES)
  for (const [list, containers] of [
    ['containers', mains],
    ['ephemeralContainers', debuggers],
  ] as const) {
    if (containers.length === 0) continue
    const grid = placeInGrid(list, containers, width, y, needs.names)
    boxes.push(grid.box)
    nodes.push(...grid.nodes)
    y = grid.box.y + grid.box.height + BETWEEN_BOXES
  }
  return { form: 'rows', width, nodes, boxes }
}

/** Where each row begins: under the stop lanes that lead along it, to it and away from it. */
function rowTops(inits: readonly ContainerModel[], perRow: number, rows: number): readonly number[] {
  const sidecarRows = inits.flatMap(({ role }, i) => (role === 'sidecar' ? [Math.floor(i / perRow)] : []))
  const lastSidecarRow = sidecarRows.at(-1)
  const tops: number[] = []
  let y = TITLE
  for (let row = 0; row < rows; row++) {
    const inRow = sidecarRows.filter((one) => one === row).length
    const isEntered = inRow > 0 && ((lastSidecarRow ?? row) > row || (row === lastSidecarRow && row < rows - 1))
    const isLeft = inRow > 0 && (sidecarRows[0] ?? row) < row
    const lanes = Math.max(
      inRow > 1 ? LANE + OVER_LANE : 0,
      isEntered ? LANE_IN + OVER_LANE : 0,
      isLeft ? LANE_OUT + 4 : 0,
    )
    tops.push(y + Math.max(lanes, row === 0 ? 4 : 16))
    y = (tops.at(-1) ?? 0) + NODE_HEIGHT + BELOW
  }
  return tops
}

/** A box of nodes side by side, in rows of the same length. */
function placeInGrid(
  list: ContainerList,
  containers: readonly ContainerModel[],
  width: number,
  y: number,
  names: number,
): { readonly box: MapBox; readonly nodes: readonly MapNode[] } {
  const inner = width - 2 * PAD
  const fit = Math.max(1, Math.floor((inner + BETWEEN_MAINS) / (names + BETWEEN_MAINS)))
  const rows = Math.ceil(containers.length / fit)
  const perRow = Math.ceil(containers.length / rows)
  // On a phone one below the other is as wide as the phone.
  const widest = perRow === 1 && width < PHONE ? inner : WIDEST_MAIN
  const w = Math.min(widest, Math.floor((inner - (perRow - 1) * BETWEEN_MAINS) / perRow))
  const place = (i: number) => ({
    x: PAD + (i % perRow) * (w + BETWEEN_MAINS),
    y: y + TITLE + Math.floor(i / perRow) * (NODE_HEIGHT + BETWEEN_MAINS),
  })
  return {
    box: { list, x: 0, y, width, height: TITLE + rows * (NODE_HEIGHT + BETWEEN_MAINS) - BETWEEN_MAINS + PAD },
    nodes: containers.map((container, i) => nodeOf(container, place(i).x, place(i).y, w)),
  }
}
