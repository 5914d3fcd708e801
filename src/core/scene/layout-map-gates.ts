import type { Messages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { labelRect, linesFor, r, rectAround } from './map-labels.ts'
import type { MapGate, MapLabel, MapNode } from './map-layout.ts'
import { boxOf, type MapPlaces } from './map-places.ts'

/** How far the way to a further row leads beside and below the nodes. */
const AROUND = 14
const BELOW = 18
/** In a column: from a node's left edge to the line, and from the line to its reason. */
const INDENT = 28
const BESIDE = 14
const LEAST_TARGET = { row: 26, rows: 26, column: 44 }

/** Why the gate of this entry of the init list opens, or would. */
export function gateReason({ gates }: Timeline, container: ContainerModel, messages: Messages): string {
  const opened = gates.find((gate) => gate.container === container.name)
  return messages.scene.gates[opened?.opens ?? expected(container)]
}

function expected({ role, spec }: ContainerModel) {
  if (role === 'init') return 'exit-0'
  if (spec.startupProbe !== undefined) return 'startup-probe'
  return spec.lifecycle?.postStart === undefined ? 'started' : 'post-start'
}

/** A gate for each entry of the init list; the last one releases all mains. */
export function layoutMapGates(timeline: Timeline, places: MapPlaces, messages: Messages): readonly MapGate[] {
  const { pod, gates } = timeline
  const byName = new Map(places.nodes.map((node) => [node.name, node]))
  return pod.initContainers.flatMap((container, i): readonly MapGate[] => {
    const from = byName.get(container.name)
    const next = pod.initContainers[i + 1]
    const targets = (next === undefined ? pod.containers : [next]).flatMap(({ name }) => byName.get(name) ?? [])
    const [first] = targets
    if (from === undefined || first === undefined) return []
    const reason = gateReason(timeline, container, messages)
    const shape = next === undefined ? toMains(from, targets, places, reason) : toNext(from, first, places, reason)
    const { diamond, label } = shape
    return [
      {
        from: container.name,
        to: targets.map(({ name }) => name),
        reason,
        t: gates.find((gate) => gate.container === container.name)?.t ?? Number.POSITIVE_INFINITY,
        ...shape,
        target: rectAround(
          [{ x: diamond.x - 9, y: diamond.y - 9, width: 18, height: 18 }, labelRect(label)],
          LEAST_TARGET[places.form],
        ),
      },
    ]
  })
}

type GateShape = Pick<MapGate, 'd' | 'arrows' | 'diamond' | 'label'>

function toNext(from: MapNode, to: MapNode, { form }: MapPlaces, reason: string): GateShape {
  if (form === 'column') return downwards(from, to.y, from.x + INDENT, reason, from.width - INDENT)
  const [x, y] = [from.x + from.width, from.y + from.height / 2]
  const end = to.y + to.height / 2
  if (from.y === to.y) {
    const middle = (x + to.x) / 2
    return {
      d: `M${r(x)} ${r(y)}H${r(to.x - 1)}`,
      arrows: arrowRight(to.x - 1, y),
      diamond: { x: middle, y },
      label: above(middle, y - 12, reason, to.x - x - 6),
    }
  }
  const lane = from.y + from.height + BELOW
  const middle = (x + to.x) / 2
  return {
    d: `M${r(x)} ${r(y)}h${AROUND}V${r(lane)}H${r(to.x - AROUND)}V${r(end)}H${r(to.x - 1)}`,
    arrows: arrowRight(to.x - 1, end),
    diamond: { x: middle, y: lane },
    label: { x: middle + BESIDE, y: lane - 5, anchor: 'start', lines: [reason] },
  }
}

/** Beside the inits: a trunk with a branch for each main. Below them: one way into the box. */
function toMains(from: MapNode, mains: readonly MapNode[], places: MapPlaces, reason: string): GateShape {
  const box = boxOf(places, 'containers')
  const first = mains[0] ?? from
  if (places.form === 'column')
    return downwards(from, box?.y ?? first.y, from.x + INDENT, reason, from.width - INDENT, 22)
  if (places.form === 'rows') {
    const down = from.x + from.width / 2
    // A sidecar's own stop order comes up on the other side.
    const leftwards = from.role === 'sidecar' && down <= places.width / 2
    return downwards(from, box?.y ?? first.y, down, reason, leftwards ? -down : places.width - down, 17)
  }
  const [x, y] = [from.x + from.width, from.y + from.height / 2]
  const trunk = (box?.x ?? first.x) + 5
  const ends = mains.map((main) => main.y + main.height / 2)
  const branches = ends.map((end) =>
    end === y ? `M${r(trunk)} ${r(y)}H${r(first.x - 1)}` : `M${r(trunk)} ${r(y)}V${r(end)}H${r(first.x - 1)}`,
  )
  // Within its own list: the borders of the boxes are behind it.
  const room = (boxOf(places, 'initContainers')?.width ?? trunk) - x
  return {
    d: `M${r(x)} ${r(y)}H${r(trunk)}${branches.join('')}`,
    arrows: ends.map((end) => arrowRight(first.x - 1, end)).join(''),
    diamond: { x: x + room / 2, y },
    label: above(x + room / 2, y - 12, reason, room - 6),
  }
}

/** Straight down, the diamond on the way, its reason beside it: right of it, or left where `room` is negative. */
function downwards(
  from: MapNode,
  end: number,
  x: number,
  reason: string,
  room: number,
  below = (end - from.y - from.height) / 2,
): GateShape {
  const start = from.y + from.height
  const y = start + below
  const side = room < 0 ? -1 : 1
  const lines = linesFor(reason, Math.abs(room) - BESIDE - 8)
  return {
    d: `M${r(x)} ${r(start)}V${r(end - 1)}`,
    arrows: `M${r(x)} ${r(end - 1)}l-4 -7h8z`,
    diamond: { x, y },
    label: {
      x: x + side * BESIDE,
      y: y + 4 - (lines.length - 1) * 6.5,
      anchor: side < 0 ? 'end' : 'start',
      lines,
    },
  }
}

/** The reason over a short line, on two lines where one is too narrow. */
function above(x: number, y: number, reason: string, room: number): MapLabel {
  const lines = linesFor(reason, room)
  return { x, y: y - (lines.length - 1) * 13, anchor: 'middle', lines }
}

function arrowRight(x: number, y: number): string {
  return `M${r(x)} ${r(y)}l-7 -4v8z`
}
