import type { Messages } from '../messages/messages.ts'
import { allContainers, type ContainerList } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutAxis, tickLabel, tickStep } from './axis.ts'
import { layoutChart } from './layout-chart.ts'
import { layoutLines } from './layout-lines.ts'
import { layoutRow } from './layout-row.ts'
import { ROW_SIZES, rowClassFor } from './row-classes.ts'
import type { AxisPiece, RowPlace, Scene, SceneGroup, SceneView, Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

const AXIS_HEIGHT = 62
const TRACK = 47
const GUTTER = 184
const RECEIPT = 132
const CHART_GAP = 16
const CAPTIONS_HEIGHT = 44

/** Everything of a timeline's picture, time running right, that does not move with the playhead. Pure: equal inputs give equal scenes. */
export function layoutScene(timeline: Timeline, view: SceneView, messages: Messages): Scene {
  const containers = allContainers(timeline.pod)
  const rowClass = view.rowClass ?? rowClassFor(containers.length)
  const sizes = ROW_SIZES[rowClass]
  const receipt = view.receipt ?? true
  const { gutter, right } = plotOf(view.width, receipt)
  const axis = view.within?.axis ?? layoutAxis(timeline.acts, gutter, right)
  const rows: RowPlace[] = []
  const boxes: SceneGroup[] = []
  const top = view.within?.top ?? AXIS_HEIGHT
  let y = top
  for (const list of LISTS) {
    const inList = containers.filter((container) => container.list === list)
    if (inList.length === 0) continue
    const height = sizes.head + inList.length * sizes.row + sizes.foot
    boxes.push(layoutBox(list, y, height, view.width, sizes.twoLines, sizes.head, messages))
    for (const [i, container] of inList.entries()) {
      const start = y + sizes.head + i * sizes.row
      rows.push({
        container: container.name,
        start,
        size: sizes.row,
        middle: start + sizes.top + sizes.bar / 2,
        bar: sizes.bar,
      })
    }
    y += height + sizes.gap
  }
  const bottom = y - sizes.gap
  const chartTop = bottom + CHART_GAP
  const chart = sizes.chart === 0 ? undefined : { top: chartTop, base: chartTop + sizes.chart }
  const captions =
    view.captions === true && rowClass === 'regular'
      ? layoutCaptions(timeline, axis, (chart?.base ?? bottom) + 6, messages)
      : []
  const height = Math.ceil((chart?.base ?? bottom) + 6 + (captions.length > 0 ? CAPTIONS_HEIGHT : 0))
  const place = { axis, rows, rowClass, gutter, bottom }
  const laid = containers.map((container, i) => layoutRow(timeline, container, i, place, messages))
  return {
    width: view.width,
    height,
    orientation: 'across',
    rowClass,
    axis,
    track: TRACK,
    lineEnd: chart?.base ?? bottom,
    rows,
    receiptX: receipt ? view.width - RECEIPT : undefined,
    chart,
    groups: [
      ...(view.within === undefined
        ? [axisGroup(timeline, axis, receipt ? view.width - RECEIPT : undefined, messages)]
        : []),
      ...boxes,
      {
        key: 'lines',
        kind: 'lines',
        shapes: [...actLines(axis, top, bottom), ...layoutLines(timeline, axis, rows, rowClass)],
      },
      ...laid.map(({ row }) => row),
      { key: 'over', kind: 'over', shapes: laid.flatMap(({ over }) => over) },
      ...(chart === undefined
        ? []
        : [{ key: 'chart', kind: 'chart' as const, shapes: layoutChart(timeline, axis, chart, messages) }]),
      ...(captions.length === 0 ? [] : [{ key: 'captions', kind: 'captions' as const, shapes: captions }]),
    ],
  }
}

/** The acts' names, the ticks and the track. `receiptX`: where the receipt's column begins, if there is one. */
export function axisGroup(
  subject: Pick<Timeline, 'pod'>,
  axis: readonly AxisPiece[],
  receiptX: number | undefined,
  messages: Messages,
): SceneGroup {
  return { key: 'axis', kind: 'axis', shapes: layoutTicks(subject, axis, receiptX, messages) }
}

/** Between the label gutter and the receipt. */
export function plotOf(width: number, receipt: boolean): { readonly gutter: number; readonly right: number } {
  const gutter = Math.min(GUTTER, Math.max(84, width * 0.28))
  return { gutter, right: Math.max(gutter + 60, width - (receipt ? RECEIPT + 12 : 12)) }
}

const LISTS: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers']

function layoutBox(
  list: ContainerList,
  y: number,
  height: number,
  width: number,
  roomy: boolean,
  head: number,
  messages: Messages,
): SceneGroup {
  const hintX = 12 + textWidth(list, 11, true) + 10
  const hint: Shape[] = roomy
    ? [
        {
          kind: 'text',
          cls: 'note',
          x: hintX,
          y: y + head - 6,
          text: messages.scene.listHints[list],
          size: 11,
          anchor: 'start',
        },
      ]
    : []
  return {
    key: `box-${list}`,
    kind: 'box',
    list,
    shapes: [
      { kind: 'rect', cls: 'box', x: 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 6 },
      { kind: 'text', cls: 'box-title', x: 12, y: y + head - 6, text: list, size: 11, anchor: 'start' },
      ...hint,
    ],
  }
}

function actLines(axis: readonly AxisPiece[], top: number, bottom: number): readonly Shape[] {
  return axis
    .slice(1)
    .filter((piece, i) => piece.act !== axis[i]?.act)
    .map((piece) => ({ kind: 'line', cls: 'act-line', x1: piece.from, x2: piece.from, y1: top, y2: bottom }))
}

const TICKS_APART = 44

function layoutTicks(
  timeline: Pick<Timeline, 'pod'>,
  axis: readonly AxisPiece[],
  receiptX: number | undefined,
  messages: Messages,
): readonly Shape[] {
  const words = messages.scene
  const names = words.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  const shapes: Shape[] = []
  for (const [i, piece] of axis.entries()) {
    const width = piece.to - piece.from
    const isFirst = axis.findIndex(({ act }) => act === piece.act) === i
    const name = names[piece.act]
    if (isFirst && textWidth(name, 11) + 4 < width) {
      shapes.push({ kind: 'text', cls: 'act', x: piece.from + 1, y: 11, text: name, size: 11, anchor: 'start' })
      const note = piece.act === 'stop' ? (timeline.pod.runsToCompletion ? words.mainExits : words.kubectlDelete) : ''
      const noteX = piece.from + textWidth(name, 11) * 1.1 + 8
      if (note !== '' && noteX + textWidth(note, 11) < piece.to)
        shapes.push({ kind: 'text', cls: 'note', x: noteX, y: 11, text: note, size: 11, anchor: 'start' })
    }
    shapes.push({
      kind: 'rect',
      cls: 'track',
      x: piece.from + (i > 0 ? 1.5 : 0),
      y: TRACK - 2,
      width: Math.max(0.5, width - (i > 0 ? 3 : 1.5)),
      height: 4,
      rx: 2,
    })
    if (piece.broken) {
      if (piece.act === 'serve' && width > 70)
        shapes.push({
          kind: 'text',
          cls: 'tick-label',
          x: piece.from + 1,
          y: 31,
          text: words.anyLength,
          size: 11,
          anchor: 'start',
        })
      continue
    }
    shapes.push(...ticksOf(piece))
  }
  if (receiptX !== undefined) {
    shapes.push({ kind: 'text', cls: 'act', x: receiptX + 14, y: 11, text: words.counted, size: 11, anchor: 'start' })
    shapes.push({
      kind: 'text',
      cls: 'tick-label',
      x: receiptX + 14,
      y: 31,
      text: words.underPlayhead,
      size: 11,
      anchor: 'start',
    })
  }
  return shapes
}

function ticksOf(piece: AxisPiece): readonly Shape[] {
  const shapes: Shape[] = []
  const step = tickStep(piece, TICKS_APART)
  const perMs = (piece.to - piece.from) / Math.max(1, piece.toMs - piece.fromMs)
  const signed = piece.zeroMs > 0
  const first = Math.ceil((piece.fromMs - piece.zeroMs) / step) * step
  for (let at = first; at + piece.zeroMs <= piece.toMs; at += step) {
    const x = piece.from + (at + piece.zeroMs - piece.fromMs) * perMs
    if (x > piece.to - 14 && x > piece.from + 1) break
    const isStart = x < piece.from + 8
    const label = at === 0 && !signed ? '0 s' : tickLabel(at, signed)
    shapes.push({ kind: 'line', cls: 'tick', x1: x + 0.5, x2: x + 0.5, y1: TRACK - 9, y2: TRACK - 5 })
    shapes.push({
      kind: 'text',
      cls: 'tick-label',
      x,
      y: 31,
      text: label,
      size: 11,
      anchor: isStart ? 'start' : 'middle',
    })
  }
  return shapes
}

function layoutCaptions(
  timeline: Timeline,
  axis: readonly AxisPiece[],
  y: number,
  messages: Messages,
): readonly Shape[] {
  const words = messages.scene.captions
  const total = timeline.snapshots[0]?.total ?? 0
  const hasGate = timeline.gates.some(({ opens }) => opens === 'startup-probe' || opens === 'started')
  const hasSidecar = timeline.pod.initContainers.some(({ role }) => role === 'sidecar')
  const text: Readonly<Record<string, string>> = {
    start: hasGate ? words.start : '',
    serve: words.serve(total),
    stop: hasSidecar && !timeline.pod.runsToCompletion ? words.stop : '',
  }
  return axis.flatMap((piece): readonly Shape[] => {
    const caption = text[piece.act] ?? ''
    if (caption === '') return []
    const width = piece.to - piece.from - 8
    const lines = wrap(caption, width)
    if (lines.length > 2) return []
    return lines.map((line, i) => ({
      kind: 'text',
      cls: 'caption',
      x: piece.from + 1,
      y: y + 16 + i * 16,
      text: fitText(line, 12, width),
      size: 12,
      anchor: 'start',
    }))
  })
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, 12) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
