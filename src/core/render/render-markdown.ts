import { describeLedger } from '../explain/describe-ledger.ts'
import type { FileMessages } from '../messages/catalogue.ts'
import { cleanText } from '../scene/text-width.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describeAssumptions, describePicture, secondsText } from './describe-picture.ts'

export interface RenderTextOptions {
  /** Milliseconds. */
  readonly t: number
  /** A link's fragment, `v1.…`, by which the file can be opened again. */
  readonly fragment?: string
  readonly namesAssumptions?: boolean
}

/** What counts at a moment and what kubectl prints when, as tables of GitHub's Markdown. Deterministic. */
export function renderMarkdown(timeline: Timeline, options: RenderTextOptions, words: FileMessages): string {
  const { t, fragment } = options
  const moment = stateAt(timeline, t)
  const { heads, roles, ...files } = words.files
  const when = t === timeline.restMs ? files.resting : files.at(secondsText(moment.t))
  const ledger = describeLedger(timeline, moment, words).map(({ name, role, adds, why }) => [
    code(name),
    roles[role],
    adds === 1 ? '+1' : '0',
    plain(why),
  ])
  const changes = changedRows(timeline).map(({ t: at, ready, status, restarts }) => [
    secondsText(at),
    ready,
    code(status),
    restarts,
  ])
  const assumed = options.namesAssumptions === true ? describeAssumptions(timeline, words) : []
  return [
    `### ${code(timeline.pod.name)}: ${moment.gone ? '`NotFound`' : `READY ${moment.row.ready}, ${code(moment.row.status)}`}`,
    plain(describePicture(timeline, t, words).sentence),
    `**${files.countedAt(when)}**`,
    table([heads.container, heads.kind, heads.counts, heads.why], ledger),
    `**${files.changes}**`,
    table([heads.time, 'READY', 'STATUS', 'RESTARTS'], changes),
    ...(assumed.length === 0 ? [] : [`*${plain(`${files.assumed} ${assumed.join('; ')}.`)}*`]),
    `<sub>${files.footer}</sub>`,
    ...(fragment === undefined ? [] : [`<!-- podlapse #${fragment} -->`]),
  ]
    .join('\n\n')
    .concat('\n')
}

/** The printed row at each of its changes; the last one when the object is gone. */
function changedRows(timeline: Timeline) {
  let last = ''
  return timeline.snapshots.flatMap(({ t, row }) => {
    const { ready, status, restarts } = row.deleted ? { ready: '', status: 'NotFound', restarts: '' } : row
    const text = `${ready} ${status} ${restarts}`
    if (text === last) return []
    last = text
    return [{ t, ready, status, restarts }]
  })
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Literal text: in a code span nothing is markup but back-ticks, and in a table the bar. */
function code(text: string): string {
  const clean = cleanText(text).replaceAll('|', '\\|')
  if (clean.trim() === '') return ''
  const ticks = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  return ticks.length === 1 ? `\`${clean}\`` : `${ticks} ${clean} ${ticks}`
}

/** Words around names that may hold anything. */
function plain(text: string): string {
  return cleanText(text).replace(/[\\`*_{}[\]<>|#&~]/g, '\\$&')
}
