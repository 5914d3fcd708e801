// npm run bench: builds what is measured and the bench, then runs it. Ratios to a peer in the same run; see src/bench.
import { buildTarget, needsBuild } from './build.mjs'
import { run } from './run.mjs'

for (const target of ['cli', 'bench']) if (needsBuild(target)) await buildTarget(target)
const { status } = await run(process.execPath, [
  'dist/bench/bench.js',
  'dist/cli/podlapse.js',
  ...process.argv.slice(2),
])
process.exitCode = status
