import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { delayOptimizing } from './delay-optimizing.ts'
import { loadRun } from './load-run.ts'
import type { CliInput } from './run.ts'
import type { Disk } from './write-files.ts'

const MOST_BYTES = 64 * 1024 * 1024
const TOO_LARGE = 'more than 64 MiB; keep only the objects with pods'
const CHUNK_BYTES = 1 << 16
const STDIN = 0
const STDOUT = 1
const STDERR = 2
/** How long to let the other end of a full or empty pipe work before the next try. */
const PIPE_WAIT_MS = 5

// Plain descriptors: the streams behind process.stdin and process.stdout take longer to load than the whole product to run.

/** Everything that a descriptor gives, as UTF-8. Throws when it is more than is read, a folder, or fails. */
function readAll(descriptor: number, name: string): string {
  const chunks: Buffer[] = []
  let total = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    const count = retry(() => readSync(descriptor, chunk))
    if (count === 0) {
      delayOptimizing(total)
      return Buffer.concat(chunks).toString('utf8')
    }
    total += count
    if (total > MOST_BYTES) throw new Error(`${name} has ${TOO_LARGE}`)
    chunks.push(chunk.subarray(0, count))
  }
}

/** Tries again while the other end of a pipe is not ready. The end of a pipe that reports one as an error reads as 0 bytes. */
function retry(attempt: () => number): number {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_WAIT_MS)
    }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'permission denied',
}

function readFile(path: string): string {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    return readAll(descriptor, path)
  } catch (error) {
    const words = WORDS[codeOf(error) ?? '']
    throw words === undefined ? error : new Error(`${path}: ${words}`)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function stdinIsTerminal(): boolean {
  try {
    return fstatSync(STDIN).isCharacterDevice()
  } catch {
    return true
  }
}

/** A reader that went away (`| head`) has seen enough: that is no failure. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  try {
    for (let at = 0; at < bytes.length; ) {
      const from = at
      at += retry(() => writeSync(descriptor, bytes, from))
    }
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

const disk: Disk = {
  read: (path) => {
    try {
      return readFileSync(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  },
  write: (path, bytes, makesFolder) => {
    if (makesFolder) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  },
  // Loaded for PNGs only: the rasterizer is as large as all the rest.
  drawPng: async (...args) => (await import('./draw-png.ts')).drawPng(...args),
}

/** Beside the bundle; put there by scripts/build.mjs. */
const locate = (name: string) => new URL(`./${name}`, import.meta.url)
const input: CliInput = {
  readFile,
  readStdin: () => readAll(STDIN, 'standard input'),
  stdinIsTerminal,
  isFolder,
  readPlayer: () => readFileSync(locate('html/player.js'), 'utf8'),
}
const run = loadRun(locate('.'))
void main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<void> {
  // As kubectl finds its plugins: by the name of the executable.
  const isPlugin = /^kubectl[-_]podlapse\b/.test(basename(process.argv[1] ?? ''))
  const result = isPlugin ? (await import('./kubectl-plugin.ts')).runPlugin(argv, input, run) : run(argv, input)
  process.exitCode = result.exitCode
  try {
    write(STDERR, result.stderr)
    if (result.files !== undefined) {
      const { writeFiles } = await import('./write-files.ts')
      const { stderr, isStale } = await writeFiles(result.files, result.check === true, disk)
      write(STDERR, stderr)
      if (isStale && result.exitCode === 0) process.exitCode = 1
    }
    write(STDOUT, result.stdout)
  } catch (error) {
    process.exitCode = 2
    write(STDERR, `podlapse: cannot write: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}
