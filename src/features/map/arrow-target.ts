import type { MapNode } from '../../core/index.ts'

/**
 * The name of the container an arrow key leads to: the one before or after in start order along the way it is drawn, and across it
 * the nearest in that direction.
 */
export function arrowTarget(nodes: readonly MapNode[], name: string, key: string): string | undefined {
  const place = nodes.findIndex((node) => node.name === name)
  const from = nodes[place]
  if (from === undefined) return undefined
  if (key === 'ArrowRight') return nodes[place + 1]?.name
  if (key === 'ArrowLeft') return nodes[place - 1]?.name
  const sign = key === 'ArrowDown' ? 1 : -1
  const distance = (node: MapNode) => Math.hypot(node.x - from.x, node.y - from.y)
  return nodes.filter((node) => (node.y - from.y) * sign > 1).sort((a, b) => distance(a) - distance(b))[0]?.name
}
