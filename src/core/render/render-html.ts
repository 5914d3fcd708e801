import { describeLedger } from '../explain/describe-ledger.ts'
import type { FileMessages } from '../messages/catalogue.ts'
import { SCENE_TOKENS } from '../scene/scene-css.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describePicture, secondsText, tellableEvents, tellEvent } from './describe-picture.ts'
import { escapeXml } from './escape-xml.ts'
import { renderAnimatedSvg } from './render-animated-svg.ts'
import { renderSvg } from './render-svg.ts'
import { sha256Base64 } from './sha256.ts'
import type { FileTheme } from './svg-style.ts'

export interface RenderHtmlOptions {
  readonly theme: FileTheme
  /** Milliseconds. */
  readonly t: number
  /** Of the picture, px. */
  readonly width: number
  readonly animates?: boolean
  readonly loops?: boolean
  readonly namesAssumptions?: boolean
  readonly fragment?: string
  /** A script that plays the fragment in `#player`; it must not hold what ends a script element. */
  readonly player?: string
}

/** Rows of the event table; a life of crash loops has thousands of events. */
const MOST_ROWS = 500

/**
 * A page that works from disk: the player, when its script and a fragment are given, and the tables. The picture at `t` stands
 * there where no script runs, and is what is printed. Nothing else runs and nothing is fetched, which the page's own policy
 * says by hashes. The same input gives the same bytes.
 */
export function renderHtml(timeline: Timeline, options: RenderHtmlOptions, words: FileMessages): string {
  const { theme, t, fragment } = options
  const player = fragment === undefined ? undefined : options.player || undefined
  const { title, sentence } = describePicture(timeline, t, words)
  // The page carries the source; its picture need not.
  const { fragment: _, player: __, ...drawn } = options
  const svg =
    options.animates === true
      ? renderAnimatedSvg(timeline, drawn, words)
      : renderSvg(timeline, { ...drawn, moment: t }, words)
  const css = pageCss(theme)
  const styles = [css, /<style>(.*?)<\/style>/s.exec(svg)?.[1] ?? '']
  const hashes = styles.map(hashSource).join(' ')
  const scripts = player === undefined ? '' : ` script-src ${hashSource(player)};`
  return [
    '<!doctype html>',
    `<html lang="${words.locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none';${scripts} style-src ${hashes}; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Podlapse">',
    fragment === undefined ? '' : `<meta name="podlapse" content="#${fragment}">`,
    `<title>${escapeXml(title)}</title><style>${css}</style></head>`,
    `<body><main><h1>${escapeXml(timeline.pod.name)}</h1>`,
    player === undefined ? '' : `<div id="player"${options.animates === true ? ' data-plays' : ''}></div>`,
    `<div class="still"><p>${escapeXml(sentence)}</p>`,
    `<div class="picture" role="region" tabindex="0" aria-label="${escapeXml(title)}">${svg.trimEnd()}</div></div>`,
    ledgerTable(timeline, t, words),
    eventTable(timeline, words),
    `<footer>${escapeXml(words.files.footer)}</footer></main>`,
    `${player === undefined ? '' : `<script>${player}</script>`}</body></html>\n`,
  ].join('\n')
}

/** A text as a source that a policy allows. */
function hashSource(text: string): string {
  return `'sha256-${sha256Base64(text)}'`
}

function ledgerTable(timeline: Timeline, t: number, words: FileMessages): string {
  const { heads, roles, ...files } = words.files
  const moment = stateAt(timeline, t)
  const when = t === timeline.restMs ? files.resting : files.at(secondsText(moment.t))
  const rows = describeLedger(timeline, moment, words).map(({ name, role, adds, why }) => [
    code(name),
    escapeXml(roles[role]),
    adds === 1 ? '+1' : '0',
    escapeXml(why),
  ])
  const shown = moment.gone ? 'NotFound' : `READY ${moment.row.ready}, STATUS ${moment.row.status}`
  return table(`${files.countedAt(when)}: ${shown}`, [heads.container, heads.kind, heads.counts, heads.why], rows)
}

function eventTable(timeline: Timeline, words: FileMessages): string {
  const { heads, changes, andMore } = words.files
  const events = tellableEvents(timeline)
  const rows = events.slice(0, MOST_ROWS).map((event) => {
    const { row, gone } = stateAt(timeline, event.t)
    const printed = gone ? ['', 'NotFound'] : [row.ready, row.status]
    return [secondsText(event.t), escapeXml(tellEvent(event, words)), ...printed.map(escapeXml)]
  })
  const more = events.length > MOST_ROWS ? ` (${andMore(events.length - MOST_ROWS)})` : ''
  return table(changes + more, [heads.time, heads.event, 'READY', 'STATUS'], rows)
}

/** Cells are HTML already. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<div class="table"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`
}

function code(text: string): string {
  return `<code>${escapeXml(text)}</code>`
}

function pageCss(theme: FileTheme): string {
  const colours = (of: 'light' | 'dark') => {
    const { paper, ink, ink2, line } = SCENE_TOKENS[of]
    return `:root{--paper:${paper};--ink:${ink};--ink2:${ink2};--line:${line}}`
  }
  const base = theme === 'dark' ? colours('dark') : colours('light')
  const dark = theme === 'auto' ? `@media (prefers-color-scheme:dark){${colours('dark')}}` : ''
  return [
    `${base}${dark}`,
    'body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 -apple-system,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif}',
    'main{max-width:1052px;margin:0 auto;padding:20px}h1,code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}',
    'h1{font-size:18px;margin:0;overflow-wrap:anywhere}.picture,.table{overflow-x:auto}.picture svg{display:block;max-width:100%;height:auto}',
    'table{border-collapse:collapse;margin:20px 0;font-variant-numeric:tabular-nums}caption{text-align:start;font-weight:600;padding:4px 0}',
    'th,td{text-align:start;padding:3px 16px 3px 0;border-bottom:1px solid var(--line);vertical-align:top}footer{color:var(--ink2);font-size:12px}',
    // The player is in place of the still picture on screens; paper gets the picture.
    '#player{margin:12px 0}@media screen{.plays .still{display:none}}@media print{#player{display:none}}',
  ].join('')
}
