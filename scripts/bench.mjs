// npm run bench [-- engine cli links draw open rows frames large]: builds what is measured and the bench, installs the peers, then runs it. Ratios to a peer in
// the same run; see src/bench.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildTarget, needsBuild } from './build.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { run } from './run.mjs'

const PEERS = { mermaid: '11.17.2', 'vis-timeline': '8.5.4' }
const wanted = process.argv.slice(2)
const needsPage = wanted.length === 0 || wanted.some((name) => !['engine', 'cli', 'links'].includes(name))

for (const target of ['cli', 'bench', ...(needsPage ? ['app', 'bench-page'] : [])])
  if (needsBuild(target)) await buildTarget(target)
const { status } = await run(process.execPath, [
  'dist/bench/bench.js',
  'dist/cli/podlapse.js',
  'dist/app',
  'dist/bench-page',
  needsPage ? (installPeers() ?? '') : '',
  needsPage ? (ensureBrowser() ?? '') : '',
  ...wanted,
])
process.exitCode = status

/** What the page is measured against, in a folder of its own: too large for everybody's npm ci. */
function installPeers() {
  const folder = fileURLToPath(new URL('../.cache/peers/', import.meta.url))
  const names = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)
  if (Object.keys(PEERS).every((name) => existsSync(`${folder}node_modules/${name}`))) return folder
  const { status } = spawnSync('npm', ['install', '--no-save', '--prefix', folder, ...names], { stdio: 'inherit' })
  if (status === 0) return folder
  console.log(`left out: the ratios to ${names.join(' and ')}, which could not be installed`)
  return undefined
}
