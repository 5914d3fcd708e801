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
  const header = cellsOf(options, 'NAMESPACE', 'NAME', HEADER)
  const rows = pods.map(({ name, namespace, row }) => cellsOf(options, namespace, name, row))
  const lines = [...(options.noHeaders === true ? [] : [header]), ...rows]
  return alignColumns(lines.map((cells) => cells.map(escapeCell)))
}

const PADDING = 3
const MIN_WIDTH = 6

/**
 * Pads every cell but a line's last to its column. A tab inside a cell splits it only after the widths are known, so
 * the rest of that line stands a column further, and its last column but one is as wide as that line needs.
 */
function alignColumns(lines: readonly (readonly string[])[]): string {
  const last = (lines[0]?.length ?? 1) - 1
  const widths = Array.from({ length: last }, (_, i) => Math.max(...lines.map((cells) => paddedWidth(cells[i] ?? ''))))
  return lines
    .map((cells) => {
      const pieces = cells.join('\t').split('\t')
      const padded = pieces.map((piece, i) =>
        i === pieces.length - 1 ? piece : pad(piece, widths[i] ?? paddedWidth(piece)),
      )
      return `${padded.join('')}\n`
    })
    .join('')
}

/** A column's width is taken in UTF-8 bytes, as upstream's len() does, though cells are padded by code points. */
function paddedWidth(cell: string): number {
  let bytes = 0
  for (const character of cell) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return Math.max(MIN_WIDTH, bytes + PADDING)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
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
