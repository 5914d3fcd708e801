// npm run picture: draws the README's picture and its conformance table with the product itself.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { buildTarget } from './build.mjs'

await buildTarget('cli')
await buildTarget('conformance')
execFileSync(
  process.execPath,
  ['dist/cli/podlapse.js', 'render', 'src/core/examples/seed.yaml', '-o', 'docs/seed.svg'],
  {
    stdio: 'inherit',
  },
)
const { stdout } = spawnSync(
  process.execPath,
  ['dist/conformance/conformance.js', 'src/core/testdata/vectors', '--markdown'],
  { encoding: 'utf8' },
)
const readme = readFileSync('README.md', 'utf8')
const [before, rest] = readme.split('<!-- conformance -->')
const after = rest.split('<!-- /conformance -->')[1]
writeFileSync('README.md', `${before}<!-- conformance -->\n\n${stdout.trim()}\n\n<!-- /conformance -->${after}`)
