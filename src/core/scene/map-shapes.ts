import type { Messages } from '../messages/messages.ts'
import type { ReceiptLine } from '../timeline/moment.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { MapLabel, MapLayout, MapNode } from './map-layout.ts'
import type { Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

/** Boxes, gates, stop order and volumes of a Map at `t`: a gate is filled once it has opened. */
export function layoutMapLines(layout: MapLayout, t: number, messages: Messages): readonly Shape[] {
  return [
    ...layout.boxes.flatMap(({ list, x, y, width, height }): readonly Shape[] => [
      { kind: 'rect', cls: 'box', x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 6 },
      { kind: 'text', cls: 'box-title', x: x + 12, y: y + 19, text: list, size: 11, anchor: 'start' },
      ...hint(messages.scene.listHints[list], x + 12 + textWidth(list, 11, true) + 10, y + 19, x + width - 12),
    ]),
    ...layout.volumes.flatMap((volume): readonly Shape[] => [
      ...(volume.lines === '' ? [] : [{ kind: 'path' as const, cls: 'map-volume-line', d: volume.lines }]),
      ...volume.dots.map(({ x, y }): Shape => ({ kind: 'circle', cls: 'map-dot', cx: x, cy: y, r: 2.6 })),
      ...labelShapes(volume.names),
    ]),
    ...layout.stops.flatMap((stop): readonly Shape[] => [
      { kind: 'path', cls: 'map-stop', d: stop.d },
      { kind: 'path', cls: 'map-arrow', d: stop.arrows },
      ...labelShapes(stop.label),
    ]),
    ...layout.gates.flatMap((gate): readonly Shape[] => {
      const open = gate.t <= t ? ' open' : ''
      const { x, y } = gate.diamond
      return [
        { kind: 'path', cls: `map-gate${open}`, d: gate.d },
        { kind: 'path', cls: 'map-arrow', d: gate.arrows },
        { kind: 'path', cls: `map-diamond${open}`, d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` },
        ...labelShapes(gate.label),
      ]
    }),
  ]
}

/** Whole or not at all. */
function hint(text: string, x: number, y: number, right: number): readonly Shape[] {
  if (x + textWidth(text, 11) > right) return []
  return [{ kind: 'text', cls: 'note', x, y, text, size: 11, anchor: 'start' }]
}

function labelShapes(label: MapLabel | undefined): readonly Shape[] {
  return (label?.lines ?? []).map((text, i) => ({
    kind: 'text',
    cls: 'map-label',
    x: label?.x ?? 0,
    y: (label?.y ?? 0) + i * 13,
    text,
    size: 11,
    anchor: label?.anchor ?? 'start',
  }))
}

/** The whole Map at `t` as shapes, for files: lines, nodes in their state, pills. Pure. */
export function layoutMapMoment(
  layout: MapLayout,
  timeline: Timeline,
  t: number,
  messages: Messages,
): readonly Shape[] {
  const { receipt } = stateAt(timeline, t)
  const lines = new Map(receipt.map((line) => [line.name, line]))
  return [
    ...layoutMapLines(layout, t, messages),
    ...layout.nodes.flatMap((node) => nodeShapes(node, lines.get(node.name), messages)),
    ...layout.volumes.flatMap((volume): readonly Shape[] => [
      {
        kind: 'rect',
        cls: 'map-pill',
        x: volume.x + 0.5,
        y: volume.y + 0.5,
        width: volume.width - 1,
        height: volume.height - 1,
        rx: volume.height / 2,
      },
      {
        kind: 'text',
        cls: 'map-label',
        x: volume.x + 11,
        y: volume.y + 16,
        text: volume.text,
        size: 11,
        anchor: 'start',
      },
    ]),
  ]
}

function nodeShapes(node: MapNode, line: ReceiptLine | undefined, messages: Messages): readonly Shape[] {
  const { x, y, width, height, role } = node
  const isCounted = line?.adds === 1
  const text = (
    cls: string,
    dx: number,
    dy: number,
    value: string,
    size = 11,
    anchor: 'start' | 'end' = 'start',
  ): Shape => ({
    kind: 'text',
    cls,
    x: x + dx,
    y: y + dy,
    text: value,
    size,
    anchor,
  })
  return [
    {
      kind: 'rect',
      cls: `map-node-box${isCounted ? ` counted-${role}` : ''}`,
      x: x + 0.75,
      y: y + 0.75,
      width: width - 1.5,
      height: height - 1.5,
      rx: 6,
    },
    text('name', 12, 22, node.label, 13),
    text(isCounted ? `receipt k-${role}` : 'receipt zero', width - 12, 22, isCounted ? '+1' : '0', 13, 'end'),
    text(`kind k-${role}`, 12, 39, fitText(messages.scene.kinds[role], 11, width - 24)),
    text('note', 12, 55, node.image),
    ...(node.ports === '' ? [] : [text('note', width - 12, 55, node.ports, 11, 'end')]),
    ...barShapes(node, line?.segment ?? 'waiting'),
  ]
}

/** The container's bar as the timeline draws it at that moment. */
function barShapes({ x, y, width, role }: MapNode, segment: ReceiptLine['segment']): readonly Shape[] {
  const bar = { kind: 'rect' as const, x: x + 12, y: y + 65, width: width - 24, height: 10, rx: 2 }
  switch (segment) {
    case 'counted':
      return [
        { ...bar, cls: `solid-${role}` },
        ...(role === 'sidecar'
          ? [{ kind: 'line' as const, cls: 'rail', x1: bar.x, x2: bar.x + bar.width, y1: y + 70, y2: y + 70 }]
          : []),
      ]
    case 'tail':
      return [{ ...bar, cls: `solid-${role} tail`, y: bar.y + 2.5, height: 5 }]
    case 'starting':
    case 'running':
    case 'unseen':
    case 'masked':
      return [{ ...bar, cls: `outline-${role}`, x: bar.x + 0.75, y: bar.y + 0.75, width: bar.width - 1.5, height: 8.5 }]
    case 'init':
      return [
        { ...bar, cls: 'init-ground' },
        { ...bar, cls: 'hatch' },
      ]
    case 'ephemeral':
      return [{ ...bar, cls: 'ephemeral' }]
    case 'exited':
    case 'gone':
      return [
        { ...bar, cls: role === 'init' ? 'hatch' : 'map-empty' },
        { ...bar, cls: 'map-empty' },
      ]
    default:
      return [
        {
          kind: 'line',
          cls: segment === 'backoff' ? 'back-off' : 'wait',
          x1: bar.x + 2,
          x2: bar.x + bar.width - 2,
          y1: y + 70,
          y2: y + 70,
        },
      ]
  }
}
