import { printPodTable } from '../kubectl/print-pod-table.ts'
import type { FileMessages } from '../messages/catalogue.ts'
import { cleanText } from '../scene/text-width.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describeAssumptions, describePicture } from './describe-picture.ts'
import type { RenderTextOptions } from './render-markdown.ts'
import { renderText } from './render-text.ts'

/** The kubectl line, the verdict, the timeline and its changes as plain text. Deterministic. */
export function renderTextFile(
  timeline: Timeline,
  { t, namesAssumptions, fragment }: RenderTextOptions,
  words: FileMessages,
): string {
  const { row, restarts, age, gone } = stateAt(timeline, t)
  const name = cleanText(timeline.pod.name)
  const cells = { ready: row.ready, status: row.status, restarts, age, ip: '', node: '', nominatedNode: '' }
  const table = gone
    ? `Error from server (NotFound): pods "${name}" not found`
    : printPodTable([{ name, namespace: timeline.pod.namespace, row: { ...cells, readinessGates: '' } }]).trimEnd()
  const assumed = namesAssumptions === true ? describeAssumptions(timeline, words) : []
  return [
    table,
    '',
    describePicture(timeline, t, words).sentence,
    '',
    renderText(timeline, words),
    '',
    ...(assumed.length === 0 ? [] : [`${words.files.assumed} ${assumed.join('; ')}.`]),
    words.files.footer,
    ...(fragment === undefined ? [] : [`podlapse #${fragment}`]),
    '',
  ].join('\n')
}
