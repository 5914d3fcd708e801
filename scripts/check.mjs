// npm run check: types, lint, dead code, architecture, size limits. Prints a line a step; exit 1 when one fails.

import { fileURLToPath } from 'node:url'
import { bin, run } from './run.mjs'

export const STEPS = [
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  { name: 'lint', command: bin('biome'), args: ['ci', '--error-on-warnings', '.'] },
  { name: 'dead code', command: bin('knip'), args: ['--no-progress'] },
  { name: 'architecture', command: bin('vitest'), args: ['run', 'src/architecture.test.ts'] },
  { name: 'build', command: process.execPath, args: ['scripts/build.mjs'] },
  { name: 'size limits', command: process.execPath, args: ['scripts/size.mjs'] },
]

/** Runs the steps in order, all of them even after a failure; resolves with how many passed and failed. */
export async function check() {
  const results = []
  for (const step of STEPS) {
    console.log(`\n== ${step.name}`)
    const { status, seconds } = await run(step.command, step.args)
    results.push({ name: step.name, ok: status === 0, seconds })
  }
  console.log('')
  for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
  return { passed: results.filter(({ ok }) => ok).length, failed: results.filter(({ ok }) => !ok).length }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await check()
  process.exitCode = failed === 0 ? 0 : 1
}
