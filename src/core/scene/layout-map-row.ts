import type { PodModel } from '../pod/pod-model.ts'
import type { MapBox } from './map-layout.ts'
import { NODE_HEIGHT, nodeOf } from './map-node.ts'
import { BETWEEN_BOXES, BETWEEN_MAINS, hasStopOrder, type MapNeeds, type MapPlaces, PAD, TITLE } from './map-places.ts'

const WIDEST = 230
const WIDEST_GAP = 220
const ROOMY_GAP = 120
/** Wide enough for an image and ports: only then do gaps grow so that reasons stand on one line. */
const ROOMY = 164
/** Between the containers' box and its nodes: where a gate's line parts. */
const TRUNK = 18
/** Nodes this wide may stand in one row though longer names are cut. */
const WIDE_ENOUGH = 150
const NARROWEST = 130
const FOOT = 22
/** More mains than this stand in a box of their own below, side by side. */
const MOST_BESIDE = 6

/** All inits in one row, the mains as a stack beside them; undefined where the width has no room for that. */
export function placeInRow(pod: PodModel, width: number, needs: MapNeeds): MapPlaces | undefined {
  const { initContainers: inits, containers: mains, ephemeralContainers: debuggers } = pod
  const n = inits.length
  const free = width - 2 * PAD - BETWEEN_BOXES - TRUNK
  const most = Math.floor((free - n * needs.leastGap) / (n + 1))
  if (n === 0 || mains.length === 0 || mains.length + debuggers.length > MOST_BESIDE) return undefined
  if (most < NARROWEST || (most < needs.names && most < WIDE_ENOUGH)) return undefined
  const spare = free - (n + 1) * Math.min(Math.max(needs.names, ROOMY), most) - n * needs.leastGap
  const roomy = Math.min(Math.max(needs.wholeGap, ROOMY_GAP), needs.leastGap + spare / n)
  const w = Math.min(WIDEST, Math.floor((free - n * roomy) / (n + 1)))
  const gap = Math.min(WIDEST_GAP, Math.floor((free - (n + 1) * w) / n))
  const side = Math.floor((free - (n + 1) * w - n * gap) / 4)

  const stack = stackHeight(mains.length)
  const debugHeight = debuggers.length === 0 ? 0 : TITLE + stackHeight(debuggers.length) + PAD
  const y = Math.max(TITLE + (hasStopOrder(pod) ? 44 : 8), TITLE + Math.round((stack - NODE_HEIGHT) / 2))
  const mainsY = Math.max(TITLE, Math.round(y + (NODE_HEIGHT - stack) / 2))
  const own = Math.max(y + NODE_HEIGHT + FOOT, mainsY + stack + PAD)
  const mainsHeight = debugHeight === 0 ? own : mainsY + stack + PAD
  const height = debugHeight === 0 ? own : Math.max(own, mainsHeight + BETWEEN_BOXES + debugHeight)
  const initWidth = PAD + 2 * side + n * (w + gap)
  const mainsX = initWidth + BETWEEN_BOXES
  const nodeX = mainsX + TRUNK + side
  const mainBox: MapBox = { list: 'containers', x: mainsX, y: 0, width: width - mainsX, height: mainsHeight }
  const debugBox: MapBox = {
    list: 'ephemeralContainers',
    x: mainsX,
    y: height - debugHeight,
    width: width - mainsX,
    height: debugHeight,
  }
  return {
    form: 'row',
    width,
    nodes: [
      ...inits.map((container, i) => nodeOf(container, PAD + side + i * (w + gap), y, w)),
      ...mains.map((container, i) => nodeOf(container, nodeX, mainsY + i * (NODE_HEIGHT + BETWEEN_MAINS), w)),
      ...debuggers.map((container, i) =>
        nodeOf(container, nodeX, debugBox.y + TITLE + i * (NODE_HEIGHT + BETWEEN_MAINS), w),
      ),
    ],
    boxes: [
      { list: 'initContainers', x: 0, y: 0, width: initWidth, height },
      mainBox,
      ...(debuggers.length === 0 ? [] : [debugBox]),
    ],
  }
}

function stackHeight(count: number): number {
  return count * NODE_HEIGHT + (count - 1) * BETWEEN_MAINS
}
