import type { PictureMessages } from '../messages/messages.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { timeToPosition } from './axis.ts'
import type { AxisPiece, Shape } from './scene.ts'
import { tenths } from './tenths.ts'
import { textWidth } from './text-width.ts'

/** READY over time as steps from 0 to m. */
export function layoutChart(
  timeline: Timeline,
  axis: readonly AxisPiece[],
  chart: { readonly top: number; readonly base: number },
  messages: PictureMessages,
): readonly Shape[] {
  const total = timeline.snapshots[0]?.total ?? 0
  const first = axis[0]?.fromMs ?? 0
  const last = axis.at(-1)?.toMs ?? first
  const steps = readySteps(timeline).filter((step, i, all) => step.t <= last && (all[i + 1]?.t ?? Infinity) > first)
  const start = axis[0]?.from ?? 0
  const end = axis.at(-1)?.to ?? start
  const yOf = (ready: number) => chartY(chart, ready, total)
  let line = ''
  const labels: Shape[] = []
  for (const [i, step] of steps.entries()) {
    const from = timeToPosition(axis, step.t)
    const next = steps[i + 1]
    const to = next === undefined ? end : timeToPosition(axis, next.t)
    line += `${i === 0 ? 'M' : 'L'}${tenths(from)} ${tenths(yOf(step.ready))}L${tenths(to)} ${tenths(yOf(step.ready))}`
    const text = `${step.ready}/${total}`
    if (to - from > textWidth(text, 11, true) + 14)
      labels.push({
        kind: 'text',
        cls: 'step-label',
        x: from + 5,
        y: yOf(step.ready) - 5,
        text,
        size: 11,
        anchor: 'start',
      })
  }
  return [
    {
      kind: 'path',
      cls: 'step-area',
      d: `M${tenths(start)} ${chart.base}${line.replace('M', 'L')}L${tenths(end)} ${chart.base}Z`,
    },
    { kind: 'path', cls: 'step-line', d: line },
    { kind: 'line', cls: 'base-line', x1: start, x2: end, y1: chart.base + 0.5, y2: chart.base + 0.5 },
    ...labels,
    { kind: 'text', cls: 'chart-name', x: 12, y: chart.base - 18, text: 'READY', size: 13, anchor: 'start' },
    {
      kind: 'text',
      cls: 'kind',
      x: 12,
      y: chart.base - 3,
      text: messages.scene.readyCaption(total),
      size: 11,
      anchor: 'start',
    },
  ]
}

/** The moments at which the ready number changes. */
export function readySteps(timeline: Timeline): readonly { readonly t: number; readonly ready: number }[] {
  const steps: { t: number; ready: number }[] = []
  for (const { t, ready, row } of timeline.snapshots) {
    const shown = row.deleted ? 0 : ready
    if (steps.at(-1)?.ready !== shown) steps.push({ t, ready: shown })
  }
  return steps
}

export function chartY(chart: { readonly top: number; readonly base: number }, ready: number, total: number): number {
  return chart.base - (ready / Math.max(1, total)) * (chart.base - chart.top - 16)
}
