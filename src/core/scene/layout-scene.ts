import type { PictureMessages } from '../messages/messages.ts'
import { allContainers, type ContainerList } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { wholeAxis } from './axis.ts'
import { layoutCaptions } from './layout-captions.ts'
import { layoutChart } from './layout-chart.ts'
import { layoutLines } from './layout-lines.ts'
import { groupByContainer, layoutRow } from './layout-row.ts'
import { type AxisSubject, layoutTicks, TRACK } from './layout-ticks.ts'
import { ROW_SIZES, rowClassFor } from './row-classes.ts'
import type { AxisPiece, FoldedRow, RowPlace, Scene, SceneGroup, SceneView, Shape } from './scene.ts'
import { tenths } from './tenths.ts'
import { textWidth } from './text-width.ts'

const AXIS_HEIGHT = 62
const GUTTER = 184
const RECEIPT = 132
/** By how much the row of a stack is higher. */
const STACK_EXTRA = 6
const CHART_GAP = 16
const CAPTIONS_HEIGHT = 44

/** Everything of a timeline's picture, time running right, that does not move with the playhead. Pure: equal inputs give equal scenes. */
export function layoutScene(timeline: Timeline, view: SceneView, messages: PictureMessages): Scene {
  const everyone = allContainers(timeline.pod)
  const containers = everyone.filter(({ name }) => name.includes(view.filter ?? ''))
  const rowClass = view.rowClass ?? rowClassFor(everyone.length)
  const sizes = ROW_SIZES[rowClass]
  const receipt = view.receipt ?? true
  const { gutter, right } = plotOf(view.width, receipt)
  const axis = view.within?.axis ?? (view.layAxis ?? wholeAxis)(timeline.acts, gutter, right)
  const rows: RowPlace[] = []
  const boxes: SceneGroup[] = []
  const top = view.within?.top ?? AXIS_HEIGHT
  let y = top
  for (const list of LISTS) {
    const inList = containers.filter((container) => container.list === list)
    if (inList.length === 0) continue
    const folded: readonly FoldedRow[] =
      view.stacks?.fold(timeline, inList, view.selected) ?? inList.map((container) => ({ container }))
    const stacks = folded.filter(({ stack }) => stack !== undefined).length
    const height = sizes.head + folded.length * sizes.row + stacks * STACK_EXTRA + sizes.foot
    boxes.push(layoutBox(list, y, height, view.width, sizes.twoLines, sizes.head, messages))
    let start = y + sizes.head
    for (const { container, stack } of folded) {
      const extra = stack === undefined ? 0 : STACK_EXTRA
      rows.push({
        container: container.name,
        start,
        size: sizes.row + extra,
        middle: start + sizes.top + (sizes.bar + extra) / 2,
        bar: sizes.bar,
        ...(stack === undefined ? {} : { stack }),
      })
      start += sizes.row + extra
    }
    y += height + sizes.gap
  }
  const bottom = y - sizes.gap
  const chartTop = bottom + CHART_GAP
  const hasChart = sizes.chart > 0 && view.chart !== false
  const chart = !hasChart ? undefined : { top: chartTop, base: chartTop + sizes.chart }
  const captions =
    view.captions === true && rowClass === 'regular'
      ? layoutCaptions(timeline, axis, (chart?.base ?? bottom) + 6, view.width, messages)
      : []
  const height = Math.ceil((chart?.base ?? bottom) + 6 + (captions.length > 0 ? CAPTIONS_HEIGHT : 0))
  const places = { axis, rows, rowClass, gutter, bottom, selected: view.selected }
  const place = new Map(rows.map((row) => [row.container, row]))
  const lanes = new Map(timeline.lanes.map((lane) => [lane.container, lane]))
  const ownOf = groupByContainer(timeline)
  const laid = containers.flatMap((container) => {
    const { name } = container
    const row = place.get(name)
    const lane = lanes.get(name)
    if (row === undefined || lane === undefined || view.draws?.(row) === false) return []
    if (row.stack !== undefined && view.stacks !== undefined)
      return [{ row: view.stacks.layout(container, lane, row, places), over: [] }]
    return [layoutRow(timeline, container, lane, ownOf(name), row, places, messages)]
  })
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
        shapes: [...actLines(axis, top, bottom), ...layoutLines(timeline, axis, rows, rowClass, view.draws)],
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
  subject: AxisSubject,
  axis: readonly AxisPiece[],
  receiptX: number | undefined,
  messages: PictureMessages,
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
  messages: PictureMessages,
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
  const begins = axis.slice(1).filter((piece, i) => piece.act !== axis[i]?.act)
  const d = begins.map(({ from }) => `M${tenths(from)} ${top}V${bottom}`).join('')
  return d === '' ? [] : [{ kind: 'path', cls: 'act-line', d }]
}
