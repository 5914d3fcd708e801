import type { Messages } from '../messages/messages.ts'
import type { Lane, SegmentState, Timeline } from '../timeline/timeline.ts'

const PLOT = 60
const MOST_NAME = 24

/** How each state is drawn with one character; counted and tail are the solid ones. */
const GLYPHS: Readonly<Record<SegmentState, string>> = {
  waiting: '·',
  pulling: '·',
  creating: '·',
  backoff: '~',
  init: '▒',
  starting: '░',
  running: '░',
  unseen: '░',
  masked: '░',
  counted: '█',
  tail: '▄',
  exited: ' ',
  ephemeral: '-',
  gone: ' ',
}

/**
 * The timeline as plain text for a terminal: a row a container, the acts side by side, each as wide as it is long, broken
 * acts at a fixed width. Below it the moments at which the row changes. Deterministic.
 */
export function renderText(timeline: Timeline, messages: Messages): string {
  const columns = layOutColumns(timeline)
  const width = Math.min(MOST_NAME, Math.max(...timeline.lanes.map(({ container }) => [...container].length), 5))
  const name = (text: string) => shorten(text, width).padEnd(width)
  const words = messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  const acts = timeline.acts.map((act) => ({
    from: columns.indexOf(columns.find(({ from }) => from >= act.fromMs) ?? columns[0] ?? { from: 0, to: 0 }),
    word: words[act.about ?? act.id],
  }))
  const head = acts
    .reduce(
      (line, { from, word }) =>
        (from <= line.length ? line : line.padEnd(from)) + (from < line.length ? '' : `${word} `),
      '',
    )
    .trimEnd()
  const rows = timeline.lanes.map(
    (lane) => `${name(lane.container)}  ${columns.map(({ from, to }) => glyphAt(lane, from, to)).join('')}`,
  )
  return [`${' '.repeat(width)}  ${head}`, ...rows.map((row) => row.trimEnd()), '', ...printChanges(timeline)].join(
    '\n',
  )
}

interface Column {
  readonly from: number
  readonly to: number
}

function layOutColumns({ acts }: Timeline): readonly Column[] {
  const broken = acts.filter((act) => act.broken)
  const scaled = acts.filter((act) => !act.broken)
  const brokenWidth = broken.length === 0 ? 0 : Math.max(6, Math.floor(PLOT * 0.15))
  const total = scaled.reduce((sum, act) => sum + act.toMs - act.fromMs, 0)
  const left = Math.max(20, PLOT - brokenWidth * broken.length)
  return acts.flatMap((act) => {
    const length = act.toMs - act.fromMs
    const width = act.broken ? brokenWidth : Math.max(1, Math.round((left * length) / Math.max(1, total)))
    return Array.from({ length: width }, (_, i) => ({
      from: act.fromMs + (length * i) / width,
      to: act.fromMs + (length * (i + 1)) / width,
    }))
  })
}

/** The state that fills most of the column. */
function glyphAt(lane: Lane, from: number, to: number): string {
  let best: SegmentState = 'gone'
  let longest = 0
  for (const segment of lane.segments) {
    const shared = Math.min(to, segment.toMs) - Math.max(from, segment.fromMs)
    if (shared > longest) {
      best = segment.state
      longest = shared
    }
  }
  return GLYPHS[best]
}

function printChanges({ snapshots }: Timeline): readonly string[] {
  const lines: string[] = []
  let last = ''
  for (const { t, row } of snapshots) {
    const text = row.deleted
      ? 'gone (NotFound)'
      : `${row.ready.padEnd(6)} ${row.status.padEnd(18)} restarts ${row.restarts}`
    if (text === last) continue
    last = text
    lines.push(`${`${(t / 1000).toFixed(3)} s`.padStart(12)}  ${text.trimEnd()}`)
  }
  return lines
}

/** Shortened in the middle, so that both ends of a name can be told. */
function shorten(text: string, most: number): string {
  const characters = [...text.replace(/[\p{C}]/gu, '')]
  if (characters.length <= most) return characters.join('')
  const head = Math.ceil((most - 1) / 2)
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (most - 1 - head)).join('')}`
}
