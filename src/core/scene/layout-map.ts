import type { Messages } from '../messages/messages.ts'
import { allContainers, type ContainerList, type ContainerModel, type ContainerRole } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { cleanText, fitText } from './text-width.ts'

export interface MapNode {
  readonly name: string
  readonly label: string
  readonly role: ContainerRole
  readonly image: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Containers in columns by start order, with what waits for what. CSS px. */
export interface MapLayout {
  readonly nodes: readonly MapNode[]
  readonly boxes: readonly {
    readonly list: ContainerList
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  readonly gates: readonly { readonly from: string; readonly to: string; readonly reason: string; readonly t: number }[]
  readonly stops: readonly { readonly from: string; readonly to: string }[]
  readonly volumes: readonly {
    readonly name: string
    readonly x: number
    readonly y: number
    readonly mountedBy: readonly string[]
    /** More than one: a pill for that many volumes that only this container mounts; `name` is one of them. */
    readonly count: number
  }[]
}

const WIDTH = 190
const HEIGHT = 92
const COLUMN_GAP = 160
const ROW_GAP = 22
const PAD = 22
const BOX_HEAD = 84
const BOX_GAP = 130
const VOLUME_GAP = 46
/** A container's own volumes share a pill when there are more than this. */
const MOST_OWN_PILLS = 3

/** One column an entry of initContainers, the mains together in the last; gates between neighbours. Pure. */
export function layoutMap(timeline: Timeline, messages: Messages): MapLayout {
  const { pod } = timeline
  const mains = [...pod.containers, ...pod.ephemeralContainers]
  const tallest = Math.max(1, mains.length)
  const inner = tallest * HEIGHT + (tallest - 1) * ROW_GAP
  const height = BOX_HEAD + inner + PAD
  const middle = BOX_HEAD + inner / 2
  const initWidth =
    pod.initContainers.length === 0
      ? 0
      : 2 * PAD + pod.initContainers.length * WIDTH + (pod.initContainers.length - 1) * COLUMN_GAP
  const mainsX = initWidth === 0 ? 0 : initWidth + BOX_GAP
  const nodes: MapNode[] = [
    ...pod.initContainers.map((container, i) => nodeOf(container, PAD + i * (WIDTH + COLUMN_GAP), middle - HEIGHT / 2)),
    ...mains.map((container, i) => nodeOf(container, mainsX + PAD, BOX_HEAD + i * (HEIGHT + ROW_GAP))),
  ]
  const boxes = [
    ...(initWidth === 0 ? [] : [{ list: 'initContainers' as const, x: 0, y: 0, width: initWidth, height }]),
    { list: 'containers' as const, x: mainsX, y: 0, width: WIDTH + 2 * PAD, height },
  ]
  return {
    nodes,
    boxes,
    gates: gatesOf(timeline, messages),
    stops: stopsOf(timeline),
    volumes: volumesOf(timeline, nodes, height),
  }
}

function nodeOf(container: ContainerModel, x: number, y: number): MapNode {
  const image = container.image.split('/').at(-1) ?? container.image
  return {
    name: container.name,
    label: fitText(container.name, 13, WIDTH - 52, true),
    role: container.role,
    image: fitText(cleanText(image), 11, WIDTH - 24),
    x,
    y,
    width: WIDTH,
    height: HEIGHT,
  }
}

/** Every neighbour in start order, opened or not; a gate that never opens is at the end of time. */
function gatesOf({ pod, gates }: Timeline, messages: Messages): MapLayout['gates'] {
  return pod.initContainers.flatMap((container, i) => {
    const next = pod.initContainers[i + 1]
    const targets = next === undefined ? pod.containers : [next]
    return targets.map((target) => {
      const opened = gates.find((gate) => gate.container === container.name && gate.releases.includes(target.name))
      return {
        from: container.name,
        to: target.name,
        reason: messages.scene.gates[opened?.opens ?? expected(container)],
        t: opened?.t ?? Number.POSITIVE_INFINITY,
      }
    })
  })
}

function expected({ role, spec }: ContainerModel) {
  if (role === 'init') return 'exit-0'
  if (spec.startupProbe !== undefined) return 'startup-probe'
  return spec.lifecycle?.postStart === undefined ? 'started' : 'post-start'
}

/** Mains first, then sidecars from the last in the list to the first. */
function stopsOf({ pod }: Timeline): MapLayout['stops'] {
  const sidecars = pod.initContainers.filter(({ role }) => role === 'sidecar').reverse()
  const first = pod.containers[0]
  return sidecars.flatMap((sidecar, i) => {
    const before = i === 0 ? first : sidecars[i - 1]
    return before === undefined ? [] : [{ from: before.name, to: sidecar.name }]
  })
}

function volumesOf({ pod }: Timeline, nodes: readonly MapNode[], top: number): MapLayout['volumes'] {
  const containers = allContainers(pod)
  const placed = (pod.spec.volumes ?? []).flatMap(({ name }) => {
    const mountedBy = containers
      .filter(({ spec }) => spec.volumeMounts?.some((mount) => mount.name === name))
      .map((container) => container.name)
    return name === undefined || mountedBy.length === 0 ? [] : [{ name, mountedBy }]
  })
  const own = new Map<string, number>()
  for (const { mountedBy } of placed)
    if (mountedBy.length === 1) own.set(mountedBy[0] ?? '', (own.get(mountedBy[0] ?? '') ?? 0) + 1)
  const told = new Set<string>()
  const pills = placed.flatMap(({ name, mountedBy }) => {
    const owner = mountedBy.length === 1 ? (mountedBy[0] ?? '') : ''
    const count = own.get(owner) ?? 1
    if (count <= MOST_OWN_PILLS) return [{ name, mountedBy, count: 1 }]
    if (told.has(owner)) return []
    told.add(owner)
    return [{ name, mountedBy, count }]
  })
  return pills.map((pill, i) => {
    const first = nodes.find((node) => node.name === pill.mountedBy[0])
    return { ...pill, x: first?.x ?? 0, y: top + VOLUME_GAP * (i + 1) }
  })
}
