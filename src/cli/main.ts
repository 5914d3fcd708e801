import { fstatSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { run } from './run.ts'

const MOST_BYTES = 64 * 1024 * 1024
const TOO_LARGE = 'more than 64 MiB; keep only the objects with pods'

function readFile(path: string): string {
  if (statSync(path).size > MOST_BYTES) throw new Error(`${path} has ${TOO_LARGE}`)
  return readFileSync(path, 'utf8')
}

function readStdin(): string {
  const chunks: Buffer[] = []
  let total = 0
  const chunk = Buffer.alloc(1 << 16)
  for (;;) {
    const count = readChunk(chunk)
    if (count === 0) break
    total += count
    if (total > MOST_BYTES) throw new Error(`standard input has ${TOO_LARGE}`)
    chunks.push(Buffer.from(chunk.subarray(0, count)))
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A pipe that is not ready yet says EAGAIN, one that has ended EOF. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function stdinIsTerminal(): boolean {
  if (process.stdin.isTTY) return true
  try {
    return fstatSync(0).isCharacterDevice()
  } catch {
    return true
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
const result = run(process.argv.slice(2), { readFile, readStdin, stdinIsTerminal: stdinIsTerminal() })
process.exitCode = result.exitCode
if (result.output !== undefined) writeFileSync(result.output.path, result.output.text)
if (result.stderr !== '') process.stderr.write(result.stderr)
if (result.stdout !== '') process.stdout.write(result.stdout)
