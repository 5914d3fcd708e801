import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_PODS } from '../core/testdata/example-pods.ts'

const root = new URL('../..', import.meta.url)
const bundle = fileURLToPath(new URL('dist/cli/podlapse.js', root))
const BUILD =
  "import { buildTarget, needsBuild } from './scripts/build.mjs'; if (needsBuild('cli')) await buildTarget('cli')"
const folder = mkdtempSync(join(tmpdir(), 'podlapse-kubectl-'))
const plugin = join(folder, 'kubectl-podlapse')
const asked = join(folder, 'asked.json')

/** A kubectl that writes down what it is asked and answers with the seed, or as kubectl does of a pod that is not there. */
const FAKE = `#!${process.execPath}
const fs = require('node:fs')
const argv = process.argv.slice(2)
fs.writeFileSync(${JSON.stringify(asked)}, JSON.stringify(argv))
if (argv.includes('missing')) {
  process.stderr.write('Error from server (NotFound): pods "missing" not found\\n')
  process.exit(1)
}
process.stdout.write(${JSON.stringify(EXAMPLE_PODS.seed)})
`

beforeAll(() => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: root })
  symlinkSync(bundle, plugin)
  writeFileSync(join(folder, 'kubectl'), FAKE)
  chmodSync(join(folder, 'kubectl'), 0o755)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

function podlapse(
  args: readonly string[],
  path = [folder, dirname(process.execPath), process.env.PATH].join(delimiter),
) {
  return spawnSync(process.execPath, [plugin, ...args], { encoding: 'utf8', env: { ...process.env, PATH: path } })
}

test('kubectl podlapse POD -n NS shows what kubectl gives, argument by argument', () => {
  const { stdout, status } = podlapse(['details-v1', '-n', 'a b; rm -rf $HOME', '--context', 'prod', '--at', '0'])
  expect(JSON.parse(readFileSync(asked, 'utf8'))).toEqual([
    'get',
    'pods',
    'details-v1',
    '-n',
    'a b; rm -rf $HOME',
    '--context',
    'prod',
    '-o',
    'yaml',
  ])
  expect(stdout).toContain('Init:0/2')
  expect(status).toBe(0)
})

test('what kubectl refuses is said by kubectl', () => {
  const { stdout, stderr, status } = podlapse(['missing'])
  expect({ stdout, stderr, status }).toEqual({
    stdout: '',
    stderr: 'Error from server (NotFound): pods "missing" not found\n',
    status: 2,
  })
})

test('without kubectl it says so, and under its own name it never asks', () => {
  const { stderr, status } = podlapse(['details-v1'], join(folder, 'nowhere'))
  expect({ stderr, status }).toEqual({ stderr: 'podlapse: kubectl is not on the PATH\n', status: 2 })
  const plain = spawnSync(process.execPath, [bundle, 'details-v1'], { encoding: 'utf8' })
  expect(plain.stderr).toContain('details-v1: no such file')
})
