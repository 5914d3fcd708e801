import { writeFileSync } from 'node:fs'
import { isMainThread, Worker } from 'node:worker_threads'
import { parseArguments } from './parse-arguments.ts'
import { printMarkdown } from './print-markdown.ts'
import { printReport } from './print-report.ts'
import { runConformance } from './run-conformance.ts'
import { summarize } from './summarize.ts'

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

/** 0 when no case failed, 1 when one did, 2 for wrong usage. */
function main(argv: readonly string[]): 0 | 1 | 2 {
  const options = parseArguments(argv)
  if ('problem' in options) return refuse(options.problem)
  try {
    const results = runConformance(options.folders)
    const summary = summarize(results)
    if (results.length === 0) process.stderr.write(`no *.jsonl in ${options.folders.join(', ')}\n`)
    if (options.json !== undefined) {
      const { passed, failed, racy } = summary
      writeFileSync(options.json, `${JSON.stringify({ version: 1, passed, failed, racy, results }, null, 1)}\n`)
    }
    process.stdout.write(options.markdown ? printMarkdown(summary) : printReport(summary))
    return summary.failed > 0 ? 1 : 0
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(problem: string): 2 {
  process.stderr.write(`${problem}\n${USAGE}\n`)
  return 2
}
