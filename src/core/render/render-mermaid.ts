import type { FileMessages } from '../messages/catalogue.ts'
import { cleanText } from '../scene/text-width.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Segment, SegmentState, Timeline } from '../timeline/timeline.ts'
import { secondsText } from './describe-picture.ts'
import type { RenderTextOptions } from './render-markdown.ts'

/** An act that is not to scale is drawn this long, milliseconds; its true length stands in the names. */
const BROKEN_MS = 2000
/** Mermaid's marks of a task, by what a bar shows; states that are not in here are not drawn. */
const TAGS: Partial<Readonly<Record<SegmentState, string>>> = {
  waiting: 'done',
  pulling: 'done',
  creating: 'done',
  backoff: 'crit',
  init: 'done',
  starting: '',
  running: '',
  unseen: '',
  masked: '',
  counted: 'active',
  tail: 'active',
  ephemeral: 'done',
}

/** The timeline as a Mermaid gantt, which GitHub and GitLab draw; `active` bars are the counted ones. Deterministic. */
export function renderMermaid(timeline: Timeline, options: RenderTextOptions, words: FileMessages): string {
  const { row, gone } = stateAt(timeline, options.t)
  const title = gone ? 'NotFound' : `READY ${row.ready}, STATUS ${row.status}`
  const lines = timeline.lanes.flatMap(({ container, segments }) => {
    const shown = segments.filter(({ state }) => TAGS[state] !== undefined)
    return shown.length === 0
      ? []
      : [`  section ${safe(container)}`, ...shown.map((segment) => task(segment, timeline, words))]
  })
  return [
    ...(options.fragment === undefined ? [] : [`%% podlapse #${options.fragment}`]),
    'gantt',
    `  title ${safe(timeline.pod.name)} - ${title.replace(/[^\w ,:/-]/g, ' ')}`,
    '  dateFormat x',
    // Serving is not to scale, so the axis would lie: the times stand in the names.
    '  axisFormat ·',
    ...lines,
    `  %% ${words.files.footer}`,
  ]
    .join('\n')
    .concat('\n')
}

function task(segment: Segment, timeline: Timeline, words: FileMessages): string {
  const { state, fromMs, toMs } = segment
  const [from, to] = [drawnAt(timeline, fromMs), drawnAt(timeline, toMs)]
  const name = `${words.tell.states[state]} ${secondsText(fromMs)}–${secondsText(toMs)}`
  const tag = TAGS[state] === '' ? '' : `${TAGS[state]}, `
  return `  ${safe(name)} :${tag}${from}, ${Math.max(from + 1, to)}`
}

/** Where a moment is drawn, milliseconds: acts that are not to scale are shortened. */
function drawnAt({ acts }: Timeline, t: number): number {
  let at = 0
  for (const act of acts) {
    const length = act.toMs - act.fromMs
    const drawn = act.broken ? Math.min(BROKEN_MS, length) : length
    if (t <= act.toMs) return Math.round(at + (drawn * Math.max(0, t - act.fromMs)) / Math.max(1, length))
    at += drawn
  }
  return at
}

/** Mermaid ends names at colons, semicolons, hashes and line ends, and reads some as marks. */
function safe(text: string): string {
  const clean = cleanText(text)
    .replace(/[^\p{L}\p{N} ._/,()+–-]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return clean === '' ? '-' : clean.slice(0, 120)
}
