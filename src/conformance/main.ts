import { writeFileSync } from 'node:fs'
import { isMainThread, Worker } from 'node:worker_threads'
import { printReport } from './print-report.ts'
import { runConformance } from './run-conformance.ts'

/** Documents may nest ten thousand deep, which needs more stack than the main thread has. */
const STACK_MB = 256
const USAGE = 'usage: npm run conformance -- DIR… [--json FILE] [--markdown]'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    resourceLimits: { stackSizeMb: STACK_MB },
  })
  worker.on('error', (error) => {
    console.error(error)
    process.exitCode = 1
  })
  worker.on('exit', (code) => {
    process.exitCode ||= code
  })
} else {
  process.exitCode = main(process.argv.slice(2))
}

function main(args: readonly string[]): number {
  const folders: string[] = []
  let json: string | undefined
  let markdown = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--json') json = args[++i]
    else if (arg === '--markdown') markdown = true
    else folders.push(arg)
  }
  if (folders.length === 0) {
    console.error(USAGE)
    return 2
  }
  const results = runConformance(folders)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 1)}\n`)
  process.stdout.write(printReport(results, { markdown }))
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}
