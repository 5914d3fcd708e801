import type { Timeline } from '../../core/index.ts'

/** A timeline as a Mermaid gantt: a section a container, a task a stretch of one state. */
export function ganttOf({ lanes, endMs }: Timeline): string {
  const tasks = lanes.flatMap(({ container, segments }) => [
    `section ${container}`,
    ...segments
      .filter(({ state }) => state !== 'gone')
      .map(({ state, fromMs, toMs }) => `${state} :${fromMs}, ${Math.max(fromMs + 1, Math.min(toMs, endMs))}`),
  ])
  return ['gantt', 'dateFormat x', 'axisFormat %M:%S', ...tasks].join('\n')
}
