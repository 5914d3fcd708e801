import type { MapWords } from '../messages/map-words.ts'
import type { Messages } from '../messages/messages.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { firstThatFits, labelRect, r, rectAround } from './map-labels.ts'
import type { MapGate, MapLabel, MapNode, MapRect, MapStop } from './map-layout.ts'
import { boxOf, LANE, LANE_IN, LANE_OUT, type MapPlaces } from './map-places.ts'

/** Where lines lead up beside the rows. */
const GUTTER = 8
const LEAST_TARGET = { row: 26, rows: 26, column: 44 }

/** Mains first, then sidecars from the last in the list to the first. In a row above the nodes, in a column right of them. */
export function layoutMapStops(
  { pod, stops }: Timeline,
  places: MapPlaces,
  gates: readonly MapGate[],
  messages: Messages,
  words: MapWords,
): readonly MapStop[] {
  const byName = new Map(places.nodes.map((node) => [node.name, node]))
  const sidecars = pod.initContainers.filter(({ role }) => role === 'sidecar').reverse()
  if (pod.containers.length === 0) return []
  return sidecars.flatMap((sidecar, i): readonly MapStop[] => {
    const to = byName.get(sidecar.name)
    const before = sidecars[i - 1]
    const from = before === undefined ? undefined : byName.get(before.name)
    if (to === undefined) return []
    const texts = [before === undefined ? words.mainsGone : messages.scene.stopEdge(before.name), words.thenSigterm]
    const line =
      places.form === 'column'
        ? upRight(from, to, places, gates)
        : from === undefined
          ? fromMains(to, places, gates)
          : fromSidecar(from, to, places)
    const text = firstThatFits(texts, line.room)
    const label = text === undefined ? undefined : { ...line.label, lines: [text] }
    return [
      {
        from: before?.name ?? '',
        to: sidecar.name,
        t: stops.find(({ waited }) => waited === sidecar.name)?.t ?? Number.POSITIVE_INFINITY,
        d: line.d,
        arrows: line.arrows,
        label,
        target: rectAround([label === undefined ? line.handle : labelRect(label)], LEAST_TARGET[places.form]),
      },
    ]
  })
}

interface StopLine {
  readonly d: string
  readonly arrows: string
  readonly label: Omit<MapLabel, 'lines'>
  /** How long the label may be. */
  readonly room: number
  /** Where the line is taken hold of when there is no room for a label. */
  readonly handle: MapRect
}

function fromSidecar(from: MapNode, to: MapNode, places: MapPlaces): StopLine {
  const end = to.x + to.width / 2 + 8
  const start = from.x + from.width / 2 - 8
  if (from.y === to.y)
    return over(`M${r(start)} ${r(from.y)}V${r(to.y - LANE)}H${r(end)}V${r(to.y - 1)}`, end, start, to.y - LANE, to.y)
  const isEntered = places.nodes.some((node) => node.role === 'sidecar' && node.y > from.y)
  const lane = from.y - (isEntered || isEnteredByMains(from, places) ? LANE_OUT : LANE_IN)
  return aroundLeft(`M${r(start)} ${r(from.y)}V${r(lane)}H${GUTTER}`, to, places)
}

/** The mains' own line comes around the left when rows lie between. */
function isEnteredByMains(sidecar: MapNode, places: MapPlaces): boolean {
  return places.nodes.some((node) => node.list === 'initContainers' && node.y > sidecar.y)
}

function fromMains(to: MapNode, places: MapPlaces, gates: readonly MapGate[]): StopLine {
  const box = boxOf(places, 'containers')
  if (places.form === 'row') {
    const end = to.x + to.width / 2 + 8
    const right = box?.x ?? places.width
    const inner = boxOf(places, 'initContainers')?.width ?? right
    const lane = to.y - LANE
    return over(`M${r(right)} ${r(lane)}H${r(end)}V${r(to.y - 1)}`, end, inner, lane, to.y)
  }
  if (isEnteredByMains(to, places)) return aroundLeft(`M${GUTTER} ${r(box?.y ?? 0)}`, to, places)
  // Straight up from the box below, on the side of the gate's line that has more room.
  const gate = gates.at(-1)
  const isSame = gate?.from === to.name
  const leftwards = isSame && to.x + to.width / 2 > places.width / 2
  const x = !isSame ? to.x + to.width / 2 : leftwards ? to.x + 22 : to.x + to.width - 22
  const blocked = gate === undefined ? places.width : isSame ? places.width : gate.diamond.x - 10
  const top = to.y + to.height
  return {
    d: `M${r(x)} ${r(box?.y ?? top)}V${r(top + 1)}`,
    arrows: `M${r(x)} ${r(top + 1)}l-4 7h8z`,
    label: leftwards ? { x: x - 10, y: top + 21, anchor: 'end' } : { x: x + 10, y: top + 21, anchor: 'start' },
    room: leftwards ? x - 18 : blocked - x - 18,
    handle: { x: x - 12, y: top, width: 24, height: (box?.y ?? top) - top },
  }
}

/** Above the nodes, its label over the middle of the line. */
function over(d: string, left: number, right: number, lane: number, end: number): StopLine {
  return {
    d,
    arrows: `M${r(left)} ${r(end - 1)}l-4 -7h8z`,
    label: { x: (left + right) / 2, y: lane - 5, anchor: 'middle' },
    room: right - left - 12,
    handle: { x: left, y: lane - 12, width: right - left, height: 24 },
  }
}

/** Up beside the rows and in above the one it leads to; its label ends at the arrow. */
function aroundLeft(start: string, to: MapNode, places: MapPlaces): StopLine {
  const lane = to.y - LANE_IN
  const end = to.x + to.width / 2 + 8
  const first = places.nodes.find((node) => node.role === 'sidecar' && node.y === to.y) ?? to
  const hasEarlier = places.nodes.some((node) => node.role === 'sidecar' && node.y < to.y)
  const left = hasEarlier ? first.x + first.width / 2 : GUTTER
  return {
    d: `${start}V${r(lane)}H${r(end)}V${r(to.y - 1)}`,
    arrows: `M${r(end)} ${r(to.y - 1)}l-4 -7h8z`,
    label: { x: end - 6, y: lane - 5, anchor: 'end' },
    room: end - 6 - left - 8,
    handle: { x: left, y: lane - 12, width: end - left, height: 24 },
  }
}

/** In a column: up right of the nodes; its label stands beside the gate's reason, above whom it waits for. */
function upRight(from: MapNode | undefined, to: MapNode, places: MapPlaces, gates: readonly MapGate[]): StopLine {
  const right = to.x + to.width
  const gutter = right + 14
  const box = boxOf(places, 'containers')
  const start = from === undefined ? `M${r(gutter)} ${r(box?.y ?? 0)}` : `M${r(right)} ${r(from.y + 28)}H${r(gutter)}`
  const inits = places.nodes.filter(({ list }) => list === 'initContainers')
  const below = from === undefined ? inits.length : inits.indexOf(from)
  const above = inits[below - 1]
  const gate = gates.find((one) => one.from === above?.name)
  const y = gate?.diamond.y ?? (above === undefined ? to.y : above.y + above.height + 22)
  const taken = gate === undefined ? to.x : labelRect(gate.label).x + labelRect(gate.label).width
  const end = to.y + 58
  return {
    d: `${start}V${r(end)}H${r(right + 1)}`,
    arrows: `M${r(right + 1)} ${r(end)}l7 -4v8z`,
    label: { x: gutter - 10, y: y + 4, anchor: 'end' },
    room: gutter - 10 - taken - 12,
    handle: { x: gutter - 22, y: y - 22, width: 44, height: 44 },
  }
}
