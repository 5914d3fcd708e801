// npm start: builds the app when its sources are newer than the last build, serves it and prints the address.
import { needsBuild } from './build.mjs'
import { bin, run } from './run.mjs'

if (needsBuild('app')) {
  const { status } = await run(process.execPath, ['scripts/build.mjs', 'app'])
  if (status !== 0) process.exit(status)
}
await run(bin('vite'), ['preview', '--port', process.env.PORT ?? '4173', ...process.argv.slice(2)])
