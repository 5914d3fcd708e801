import type { Messages } from '../messages/messages.ts'
import type { ReceiptLine } from '../timeline/moment.ts'
import type { MapNode } from './map-layout.ts'
import { NODE_PAD } from './map-node.ts'
import type { Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

/** Baselines from a node's upper edge. */
const NAME = 22
const KIND = 39
const IMAGE = 55
const BAR = 64
const BAR_HEIGHT = 11

/** A container in the state of a moment: its border, its bar and its word say the same. */
export function mapNodeShapes(
  node: MapNode,
  line: ReceiptLine | undefined,
  hasSigterm: boolean,
  messages: Messages,
): readonly Shape[] {
  const { x, y, width, height, role } = node
  const adds = line?.adds === 1
  const left = x + NODE_PAD
  const right = x + width - NODE_PAD
  const { kind, word } = fittingWords(node, wordOf(line, hasSigterm, messages), messages)
  return [
    {
      kind: 'rect',
      cls: `map-node-box ${borderOf(line)}`,
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: height - 2,
      rx: 6,
    },
    text('name', left, y + NAME, node.label, 'start', 13),
    text(adds ? `receipt k-${role}` : 'receipt zero', right, y + NAME, adds ? '+1' : '0', 'end', 13),
    text(`kind k-${role}`, left, y + KIND, kind),
    // Always there, so that what comes after keeps its place and only changes.
    text('map-word', right, y + KIND, word, 'end'),
    text('note', left, y + IMAGE, node.image),
    text('map-ports', right, y + IMAGE, node.ports, 'end'),
    ...barShapes(node, line?.segment ?? 'waiting'),
  ]
}

function text(cls: string, x: number, y: number, value: string, anchor: 'start' | 'end' = 'start', size = 11): Shape {
  return { kind: 'text', cls, x, y, text: value, size, anchor }
}

/** The receipt's reason; SIGTERM while a container runs on after it. What the kind says already is not said again. */
function wordOf(line: ReceiptLine | undefined, hasSigterm: boolean, messages: Messages): string {
  if (hasSigterm) return 'SIGTERM'
  if (line === undefined || line.role === 'ephemeral') return ''
  return messages.scene.receipt[line.reason]
}

/** The word whole or up to its comma, the kind whole or short: as much as there is room for, the kind always. */
function fittingWords({ role, width }: MapNode, word: string, { scene }: Messages) {
  const room = width - 2 * NODE_PAD
  const head = word.split(',')[0] ?? ''
  for (const kind of [scene.kinds[role], scene.shortKinds[role]])
    for (const one of [word, head])
      if (kind !== '' && textWidth(kind, 11) + textWidth(one, 11) + 8 <= room) return { kind, word: one }
  return { kind: fitText(scene.kinds[role], 11, room), word: '' }
}

function borderOf(line: ReceiptLine | undefined): string {
  if (line === undefined) return 'waits'
  switch (line.segment) {
    case 'waiting':
    case 'pulling':
    case 'creating':
      return 'waits'
    case 'backoff':
      return 'fails'
    case 'counted':
    case 'tail':
      return `counted-${line.role}`
    case 'init':
    case 'starting':
    case 'running':
    case 'unseen':
    case 'masked':
    case 'ephemeral':
      return `runs-${line.role}`
    default:
      return 'ended'
  }
}

/** The container's bar as the timeline draws it at that moment. */
function barShapes({ x, y, width, role }: MapNode, segment: ReceiptLine['segment']): readonly Shape[] {
  const bar = {
    kind: 'rect' as const,
    x: x + NODE_PAD,
    y: y + BAR,
    width: width - 2 * NODE_PAD,
    height: BAR_HEIGHT,
    rx: 2,
  }
  const middle = y + BAR + BAR_HEIGHT / 2
  switch (segment) {
    case 'counted':
      return [
        { ...bar, cls: `solid-${role}` },
        ...(role === 'sidecar'
          ? [{ kind: 'line' as const, cls: 'rail', x1: bar.x, x2: bar.x + bar.width, y1: middle, y2: middle }]
          : []),
      ]
    case 'tail':
      return [{ ...bar, cls: `solid-${role} tail`, y: middle - BAR_HEIGHT / 4, height: BAR_HEIGHT / 2 }]
    case 'starting':
    case 'running':
    case 'unseen':
    case 'masked':
      return [
        {
          ...bar,
          cls: `outline-${role}`,
          x: bar.x + 0.75,
          y: bar.y + 0.75,
          width: bar.width - 1.5,
          height: BAR_HEIGHT - 1.5,
        },
      ]
    case 'init':
      return [
        { ...bar, cls: 'init-ground' },
        { ...bar, cls: 'hatch' },
      ]
    case 'ephemeral':
      return [{ ...bar, cls: 'ephemeral' }]
    case 'exited':
    case 'gone':
      return role === 'init'
        ? [
            { ...bar, cls: 'map-done' },
            { ...bar, cls: 'hatch map-done' },
          ]
        : [{ ...bar, cls: 'map-empty' }]
    default:
      return [
        {
          kind: 'line',
          cls: segment === 'backoff' ? 'back-off' : 'wait',
          x1: bar.x + 2,
          x2: bar.x + bar.width - 2,
          y1: middle,
          y2: middle,
        },
      ]
  }
}
