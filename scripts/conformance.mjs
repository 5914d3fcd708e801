// npm run conformance -- DIR…: builds the runner when a source is newer than it, then runs it.
import { buildTarget, needsBuild } from './build.mjs'
import { run } from './run.mjs'

if (needsBuild('conformance')) await buildTarget('conformance')
const { status } = await run(process.execPath, ['dist/conformance/conformance.js', ...process.argv.slice(2)])
process.exitCode = status
