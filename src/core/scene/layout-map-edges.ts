import type { MapWords } from '../messages/map-words.ts'
import type { Messages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { MapPlaces } from './layout-map.ts'
import type { MapGate, MapLabel, MapNode, MapStop } from './map-layout.ts'
import { fitText, textWidth } from './text-width.ts'

const SIZE = 11
/** How far the way to a further row leads beside and below the nodes. */
const AROUND = 12
const BELOW = 18
/** Heights of the two stop lanes above a row. */
const LANE = 16
const HIGH_LANE = 34

/** A gate for each entry of the init list; the last one releases all mains. */
export function layoutMapGates(timeline: Timeline, places: MapPlaces, messages: Messages): readonly MapGate[] {
  const { pod, gates } = timeline
  const byName = new Map(places.nodes.map((node) => [node.name, node]))
  return pod.initContainers.flatMap((container, i): readonly MapGate[] => {
    const from = byName.get(container.name)
    const next = pod.initContainers[i + 1]
    const targets = (next === undefined ? pod.containers : [next]).flatMap(({ name }) => byName.get(name) ?? [])
    if (from === undefined || targets.length === 0) return []
    const opened = gates.find((gate) => gate.container === container.name)
    const reason = messages.scene.gates[opened?.opens ?? expected(container)]
    const shape = next === undefined ? toMains(from, targets, places, reason) : toNext(from, targets[0] ?? from, reason)
    return [
      {
        from: container.name,
        to: targets.map(({ name }) => name),
        reason,
        t: opened?.t ?? Number.POSITIVE_INFINITY,
        ...shape,
      },
    ]
  })
}

function expected({ role, spec }: ContainerModel) {
  if (role === 'init') return 'exit-0'
  if (spec.startupProbe !== undefined) return 'startup-probe'
  return spec.lifecycle?.postStart === undefined ? 'started' : 'post-start'
}

type GateShape = Pick<MapGate, 'd' | 'arrows' | 'diamond' | 'label'>

function toNext(from: MapNode, to: MapNode, reason: string): GateShape {
  const [x, y] = [from.x + from.width, from.y + from.height / 2]
  const end = to.y + to.height / 2
  if (from.y === to.y) {
    const middle = (x + to.x) / 2
    return {
      d: `M${r(x)} ${r(y)}H${r(to.x - 1)}`,
      arrows: arrowRight(to.x - 1, y),
      diamond: { x: middle, y },
      label: above(middle, y - 11, reason, to.x - x - 4),
    }
  }
  const lane = from.y + from.height + BELOW
  const middle = (x + to.x) / 2
  return {
    d: `M${r(x)} ${r(y)}h${AROUND - 4}V${r(lane)}H${r(to.x - AROUND)}V${r(end)}H${r(to.x - 1)}`,
    arrows: arrowRight(to.x - 1, end),
    diamond: { x: middle, y: lane },
    label: {
      x: middle + 12,
      y: lane - 5,
      anchor: 'start',
      lines: [fitText(reason, SIZE, from.x + from.width - middle)],
    },
  }
}

/** Beside the inits: a trunk with a branch for each main. Below them: one way into the box. */
function toMains(from: MapNode, mains: readonly MapNode[], { isRow, boxes }: MapPlaces, reason: string): GateShape {
  const [x, y] = [from.x + from.width, from.y + from.height / 2]
  const first = mains[0] ?? from
  if (isRow) {
    const trunk = first.x - 18
    const ends = mains.map((main) => main.y + main.height / 2)
    const branches = ends.map((end) => `M${r(trunk)} ${r(y)}V${r(end)}H${r(first.x - 1)}`)
    const middle = (x + trunk) / 2
    return {
      d: `M${r(x)} ${r(y)}H${r(trunk)}${branches.join('')}`,
      arrows: ends.map((end) => arrowRight(first.x - 1, end)).join(''),
      diamond: { x: middle, y },
      label: above(middle, y - 11, reason, trunk - x + 6),
    }
  }
  const down = from.x + from.width / 2
  const box = boxes.find(({ list }) => list === 'containers')
  const end = (box?.y ?? from.y) - 1
  const start = from.y + from.height
  return {
    d: `M${r(down)} ${r(start)}V${r(end)}`,
    arrows: `M${r(down)} ${r(end)}l-4 -7h8z`,
    diamond: { x: down, y: start + 16 },
    label: { x: down + 12, y: start + 20, anchor: 'start', lines: [fitText(reason, SIZE, from.width / 2 + 40)] },
  }
}

/** The reason over a short line, on two lines where one is too narrow. */
function above(x: number, y: number, reason: string, room: number): MapLabel {
  if (textWidth(reason, SIZE) <= room) return { x, y, anchor: 'middle', lines: [reason] }
  const lines = reason.split(' ').map((word) => fitText(word, SIZE, room + 6))
  return { x, y: y - (lines.length - 1) * 13, anchor: 'middle', lines }
}

/** Mains first, then sidecars from the last in the list to the first; always above the nodes, right to left. */
export function layoutMapStops(
  { pod }: Timeline,
  places: MapPlaces,
  messages: Messages,
  words: MapWords,
): readonly MapStop[] {
  const byName = new Map(places.nodes.map((node) => [node.name, node]))
  const sidecars = pod.initContainers.filter(({ role }) => role === 'sidecar').reverse()
  return sidecars.flatMap((sidecar, i): readonly MapStop[] => {
    const to = byName.get(sidecar.name)
    const before = sidecars[i - 1]
    const from = before === undefined ? undefined : byName.get(before.name)
    if (to === undefined || pod.containers.length === 0) return []
    const text = before === undefined ? words.mainsGone : messages.scene.stopEdge(before.name)
    const line = from === undefined ? fromMains(to, places) : fromSidecar(from, to)
    const label = stopLabel(text, line)
    return [
      {
        from: before?.name ?? '',
        to: sidecar.name,
        d: line.d,
        arrows: `M${r(line.end)} ${r(to.y - 1)}l-4 -7h8z`,
        label,
      },
    ]
  })
}

/** Over the middle of its line; where that is short, ending where the line begins. */
function stopLabel(text: string, { left, right, lane, freeLeft }: StopLine): MapLabel | undefined {
  const room = right - left - 12
  if (textWidth(text, SIZE) <= room || freeLeft === undefined) {
    if (room < 60) return undefined
    return { x: (left + right) / 2, y: lane - 5, anchor: 'middle', lines: [fitText(text, SIZE, room)] }
  }
  return { x: right - 6, y: lane - 5, anchor: 'end', lines: [fitText(text, SIZE, right - freeLeft - 6)] }
}

interface StopLine {
  readonly d: string
  readonly end: number
  readonly lane: number
  readonly left: number
  readonly right: number
  /** How far left a label may reach that is longer than the line. */
  readonly freeLeft?: number
}

function fromSidecar(from: MapNode, to: MapNode): StopLine {
  const end = to.x + to.width / 2 + 8
  const start = from.x + from.width / 2 - 8
  if (from.y === to.y) {
    const lane = to.y - LANE
    return { d: `M${r(start)} ${r(from.y)}V${r(lane)}H${r(end)}V${r(to.y - 1)}`, end, lane, left: end, right: start }
  }
  return aroundLeft(`M${r(start)} ${r(from.y)}V${r(from.y - HIGH_LANE)}H5`, to, end)
}

function fromMains(to: MapNode, { isRow, boxes }: MapPlaces): StopLine {
  const end = to.x + to.width / 2 + 8
  const box = boxes.find(({ list }) => list === 'containers')
  if (isRow && box !== undefined) {
    const lane = to.y - LANE
    return { d: `M${r(box.x)} ${r(lane)}H${r(end)}V${r(to.y - 1)}`, end, lane, left: end, right: box.x, freeLeft: to.x }
  }
  return aroundLeft(`M5 ${r(box?.y ?? 0)}`, to, end)
}

/** Up beside the rows and in above the one it leads to. */
function aroundLeft(start: string, to: MapNode, end: number): StopLine {
  const lane = to.y - HIGH_LANE
  return { d: `${start}V${r(lane)}H${r(end)}V${r(to.y - 1)}`, end, lane, left: 5, right: end }
}

function arrowRight(x: number, y: number): string {
  return `M${r(x)} ${r(y)}l-7 -4v8z`
}

function r(value: number): number {
  return Math.round(value * 10) / 10
}
