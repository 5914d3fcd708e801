import type { MapNode } from '../../core/index.ts'

/** The node an arrow key leads to: left and right along the start order, up and down to the nearest in that direction. */
export function nearestNode(nodes: readonly MapNode[], from: MapNode, key: string): MapNode | undefined {
  const place = nodes.indexOf(from)
  if (key === 'ArrowRight') return nodes[place + 1]
  if (key === 'ArrowLeft') return nodes[place - 1]
  const sign = key === 'ArrowDown' ? 1 : -1
  const distance = (node: MapNode) => Math.hypot(node.x - from.x, node.y - from.y)
  return nodes.filter((node) => (node.y - from.y) * sign > 1).sort((a, b) => distance(a) - distance(b))[0]
}
