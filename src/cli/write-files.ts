import { addPngSource } from '../core/index.ts'
import type { OutputFile } from './render-command.ts'

/** Where files are. */
export interface Disk {
  /** Undefined: there is none. */
  readonly read: (path: string) => Uint8Array | undefined
  readonly write: (path: string, bytes: Uint8Array, makesFolder: boolean) => void
  readonly drawPng: (svg: string, scale: number) => Promise<Uint8Array>
}

/**
 * Writes the files, or, with `check`, tells each that is not what would be written: a line a file. A PNG is drawn on the way.
 */
export async function writeFiles(
  files: readonly OutputFile[],
  check: boolean,
  disk: Disk,
): Promise<{ readonly stderr: string; readonly isStale: boolean }> {
  const stale: string[] = []
  for (const { path, source, text, png, makesFolder } of files) {
    const bytes = png === undefined ? new TextEncoder().encode(text) : await drawPng(text, png, disk)
    if (!check) {
      disk.write(path, bytes, makesFolder)
      continue
    }
    const there = disk.read(path)
    if (there === undefined) stale.push(`podlapse: ${path}: is missing; it is drawn from ${source}\n`)
    else if (!isSame(there, bytes)) stale.push(`podlapse: ${path}: no longer what ${source} gives; render it again\n`)
  }
  return { stderr: stale.join(''), isStale: stale.length > 0 }
}

/** The fragment is written into the PNG, so that it can be opened again. */
async function drawPng(svg: string, { scale, fragment }: NonNullable<OutputFile['png']>, disk: Disk) {
  const bytes = await disk.drawPng(svg, scale)
  return fragment === undefined ? bytes : addPngSource(bytes, fragment)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
