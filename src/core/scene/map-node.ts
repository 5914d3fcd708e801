import type { ContainerModel } from '../pod/pod-model.ts'
import type { MapNode } from './map-layout.ts'
import { cleanText, fitText, textWidth } from './text-width.ts'

export const NODE_HEIGHT = 86
/** Inside a node, left and right of what is written in it. */
export const NODE_PAD = 11
/** Of a name's line: both sides, +1, and the space before it. */
const BESIDE_NAME = 42
const NARROWEST = 130
const WIDEST_FOR_NAMES = 200

/** How wide nodes have to be for the longest of these names. */
export function widthForNames(containers: readonly ContainerModel[]): number {
  const longest = Math.max(0, ...containers.map(({ name }) => textWidth(name.slice(0, 40), 13, true)))
  return Math.min(WIDEST_FOR_NAMES, Math.max(NARROWEST, Math.ceil(longest + BESIDE_NAME)))
}

/** A container as a node at that place. */
export function nodeOf(container: ContainerModel, x: number, y: number, width: number): MapNode {
  const image = container.image.split('/').at(-1) ?? container.image
  const ports = (container.spec.ports ?? []).flatMap(({ containerPort }) =>
    containerPort === undefined ? [] : [`:${containerPort}`],
  )
  const shownPorts = fitPorts(ports, width * 0.52)
  const besideImage = shownPorts === '' ? 0 : textWidth(shownPorts, 11, true) + 8
  return {
    name: container.name,
    label: fitText(container.name, 13, width - BESIDE_NAME, true),
    role: container.role,
    list: container.list,
    image: fitText(cleanText(image), 11, width - 2 * NODE_PAD - besideImage),
    ports: shownPorts,
    x: Math.round(x),
    y: Math.round(y),
    width,
    height: NODE_HEIGHT,
  }
}

/** As many ports as there is room for, and how many more there are: `:8080 :9090 +3`. */
function fitPorts(ports: readonly string[], room: number): string {
  for (let shown = ports.length; shown > 0; shown--) {
    const text = [...ports.slice(0, shown), ...(shown < ports.length ? [`+${ports.length - shown}`] : [])].join(' ')
    if (textWidth(text, 11, true) <= room) return text
  }
  return ''
}
