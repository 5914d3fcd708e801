import { utf8Length } from '../source/utf8-length.ts'
import type { PodRow } from './pod-row.ts'

/** A printed pod with the names that stand beside its cells. */
export interface PodTableRow {
  readonly name: string
  readonly namespace: string
  readonly row: PodRow
}

/** `wide` is -o wide, `allNamespaces` is -A, `noHeaders` is --no-headers. */
export interface PodTableOptions {
  readonly wide?: boolean
  readonly allNamespaces?: boolean
  readonly noHeaders?: boolean
}

/**
 * The text of `kubectl get pods` for some pods, in order, each line with its line break. Total.
 * Models cli-runtime pkg/printers/tableprinter.go printTable (v1.37).
 */
export function printPodTable(pods: readonly PodTableRow[], options: PodTableOptions = {}): string {
  const rows = pods.map(({ name, namespace, row }) => cellsOf(options, namespace, name, row))
  const shown = rows.map((cells) => cells.map(escapeCell))
  if (options.noHeaders === true)
    return alignColumns(shown.map((cells, i) => (i === 0 ? widen(cells, rows[0] ?? [], rows) : cells)))
  const header = cellsOf(options, 'NAMESPACE', 'NAME', HEADER)
  return alignColumns([widen(header, header, rows), ...shown])
}

/**
 * Upstream has the first line, but for its last cell, make each column as wide as its widest text: counted in bytes, and
 * before line breaks and escape characters are dealt with (as in `raw`, the first line's own texts).
 */
function widen(
  shown: readonly string[],
  raw: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return shown.map((cell, i) => {
    const bytes = rows.map((cells) => utf8Length(cells[i] ?? ''))
    const missing = Math.max(0, ...bytes) - utf8Length(raw[i] ?? '')
    return i === shown.length - 1 ? cell : cell + ' '.repeat(Math.max(0, missing))
  })
}

const PADDING = 3
const MIN_WIDTH = 6

/**
 * Pads every cell but a line's last to the widest of its column, taken over neighbouring lines that have a cell there; a
 * column never gets narrower further down. A tab inside a cell splits it. Models github.com/liggitt/tabwriter format.
 */
function alignColumns(texts: readonly (readonly string[])[]): string {
  const lines = texts.map((cells) => cells.join('\t').split(/[\t\v]/))
  const remembered: number[] = []
  let out = ''
  align(0, lines.length, [])
  return out

  function align(from: number, to: number, widths: readonly number[]): void {
    const column = widths.length
    const has = (line: number) => line < to && column < (lines[line]?.length ?? 0) - 1
    let start = from
    for (let line = from; line < to; line++) {
      if (!has(line)) continue
      write(start, line, widths)
      start = line
      let width = Math.max(MIN_WIDTH, remembered[column] ?? 0)
      for (; has(line); line++) width = Math.max(width, lengthOf(lines[line]?.[column] ?? '') + PADDING)
      remembered[column] = width
      align(start, line, [...widths, width])
      start = line
    }
    write(start, to, widths)
  }

  function write(from: number, to: number, widths: readonly number[]): void {
    for (const cells of lines.slice(from, to))
      out += `${cells.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - lengthOf(cell)))).join('')}\n`
  }
}

/** In code points. */
function lengthOf(text: string): number {
  return [...text].length
}

const HEADER: PodRow = {
  ready: 'READY',
  status: 'STATUS',
  restarts: 'RESTARTS',
  age: 'AGE',
  ip: 'IP',
  node: 'NODE',
  nominatedNode: 'NOMINATED NODE',
  readinessGates: 'READINESS GATES',
}

function cellsOf(options: PodTableOptions, namespace: string, name: string, row: PodRow): readonly string[] {
  return [
    ...(options.allNamespaces === true ? [namespace] : []),
    name,
    row.ready,
    row.status,
    row.restarts,
    row.age,
    ...(options.wide === true ? [row.ip, row.node, row.nominatedNode, row.readinessGates] : []),
  ]
}

/** Cut at the first line break, with dots; escape characters made visible. */
function escapeCell(cell: string): string {
  const at = cell.search(/[\f\n\r]/)
  const shown = at < 0 ? cell : `${cell.slice(0, at)}...`
  return shown.replaceAll('\u001b', '^[')
}
