import type { Messages } from '../messages/messages.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { LINE_HEIGHT } from './map-labels.ts'
import type { MapBox, MapGate, MapLabel, MapLayout, MapMountLine, MapStop, MapVolume } from './map-layout.ts'
import { mapNodeShapes } from './map-node-shapes.ts'
import { type MapGateState, type MapStopState, mapStateAt } from './map-state.ts'
import type { Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

/** A list's box with its name as in the YAML, and what it means for the order. */
export function mapBoxShapes({ list, x, y, width, height }: MapBox, messages: Messages): readonly Shape[] {
  const hint = messages.scene.listHints[list]
  const hintX = x + 12 + textWidth(list, 11, true) + 10
  return [
    { kind: 'rect', cls: 'box', x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 6 },
    { kind: 'text', cls: 'box-title', x: x + 12, y: y + 20, text: list, size: 11, anchor: 'start' },
    // Whole or not at all.
    ...(hintX + textWidth(hint, 11) > x + width - 10
      ? []
      : [{ kind: 'text' as const, cls: 'note', x: hintX, y: y + 20, text: hint, size: 11, anchor: 'start' as const }]),
  ]
}

/** What stands on a gate's line: arrow, diamond, reason. */
export function mapGateShapes({ arrows, diamond, label }: MapGate, state: MapGateState): readonly Shape[] {
  const { x, y } = diamond
  return [
    { kind: 'path', cls: `map-arrow ${state}`, d: arrows },
    { kind: 'path', cls: `map-diamond ${state}`, d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` },
    ...labelShapes(label, state),
  ]
}

/** What stands on a stop line: arrow and label. */
export function mapStopShapes({ arrows, label }: MapStop, state: MapStopState): readonly Shape[] {
  return [{ kind: 'path', cls: `map-arrow ${state}`, d: arrows }, ...labelShapes(label, state)]
}

export function mapMountShapes({ dot }: MapMountLine): readonly Shape[] {
  return [{ kind: 'circle', cls: 'map-dot', cx: dot.x, cy: dot.y, r: 2.6 }]
}

export function mapVolumeShapes(volume: MapVolume): readonly Shape[] {
  const { x, y, width, height, label, note, names } = volume
  const top = y + (height - 26) / 2
  const noteX = label === '' ? x + 12 : x + 12 + textWidth(label, 11, true) + 6
  return [
    { kind: 'rect', cls: 'map-pill', x: x + 0.5, y: top + 0.5, width: width - 1, height: 25, rx: 13 },
    ...(label === ''
      ? []
      : [
          {
            kind: 'text' as const,
            cls: 'map-volume-name',
            x: x + 12,
            y: top + 17,
            text: label,
            size: 11,
            anchor: 'start' as const,
          },
        ]),
    { kind: 'text', cls: 'note', x: noteX, y: top + 17, text: note, size: 11, anchor: 'start' },
    ...labelShapes(names, 'outside'),
  ]
}

function labelShapes(label: MapLabel | undefined, cls: string): readonly Shape[] {
  return (label?.lines ?? []).map((text, i) => ({
    kind: 'text',
    cls: `map-label ${cls}`,
    x: label?.x ?? 0,
    y: (label?.y ?? 0) + i * LINE_HEIGHT,
    text,
    size: 11,
    anchor: label?.anchor ?? 'start',
  }))
}

/** The whole Map at `t` as shapes, for files: boxes, lines, nodes in their state, pills. Pure. */
export function layoutMapMoment(
  layout: MapLayout,
  timeline: Timeline,
  t: number,
  messages: Messages,
): readonly Shape[] {
  const state = mapStateAt(timeline, layout, t)
  const line = (cls: string, d: string): Shape => ({ kind: 'path', cls, d })
  return [
    ...layout.boxes.flatMap((box) => mapBoxShapes(box, messages)),
    ...layout.volumes.flatMap(({ lines }) =>
      lines.flatMap((mount) => [line('map-mount', mount.d), ...mapMountShapes(mount)]),
    ),
    ...layout.stops.flatMap((stop) => [
      line(`map-stop ${state.stop(stop)}`, stop.d),
      ...mapStopShapes(stop, state.stop(stop)),
    ]),
    ...layout.gates.flatMap((gate) => [
      line(`map-gate ${state.gate(gate)}`, gate.d),
      ...mapGateShapes(gate, state.gate(gate)),
    ]),
    ...layout.nodes.flatMap((node) =>
      mapNodeShapes(node, state.lines.get(node.name), state.hasSigterm(node.name), messages),
    ),
    ...layout.volumes.flatMap(mapVolumeShapes),
  ]
}
