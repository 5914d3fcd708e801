import { describeVerdict } from '../explain/describe-verdict.ts'
import type { Messages } from '../messages/messages.ts'
import type { Scene, Shape } from '../scene/scene.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { escapeXml } from './escape-xml.ts'
import { HATCH, renderShapes } from './render-shapes.ts'

/** A picture at a moment: what stands and what moves with the playhead. */
export interface StagePicture {
  readonly cls: string
  readonly scene: Scene
  readonly moving: readonly Shape[]
}

/**
 * The page's stage before the page itself has begun, as HTML in its own classes: the verdict, the pictures, the kubectl row at
 * `t` milliseconds. All that comes from the pod is escaped.
 */
export function renderStage(
  timeline: Timeline,
  t: number,
  pictures: readonly StagePicture[],
  messages: Messages,
): string {
  const moment = stateAt(timeline, t)
  const { sentence, detail } = describeVerdict(timeline, moment, messages)
  const figure = moment.gone ? '' : `${moment.ready}<span>/</span>${moment.total}`
  return [
    `<section class="verdict"><output class="ready-figure">${figure}</output>`,
    `<div><p class="verdict-sentence">${withCode(sentence)}</p><p class="verdict-detail">${withCode(detail)}</p></div></section>`,
    // A pattern inside a picture that is not displayed would not be drawn in the one that is.
    `<svg class="seed-patterns" width="0" height="0" aria-hidden="true">${HATCH}</svg>`,
    ...pictures.map((picture) => renderPicture(timeline, picture)),
    `<section class="kubectl"><table>${row(['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'], 'th')}`,
    `${row([timeline.pod.name, moment.row.ready, moment.row.status, moment.restarts, moment.age], 'td')}</table></section>`,
  ].join('')
}

function renderPicture({ pod }: Timeline, { cls, scene, moving }: StagePicture): string {
  const shapes = renderShapes([...scene.groups.flatMap((group) => group.shapes), ...moving])
  return `<svg class="pod ${cls}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label="${escapeXml(pod.name)}">${shapes}</svg>`
}

function row(cells: readonly string[], tag: string): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`
}

function withCode(sentence: string): string {
  return escapeXml(sentence).replaceAll(/`([^`]*)`/g, '<code>$1</code>')
}
