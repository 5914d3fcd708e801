import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { EXAMPLE_PODS } from '../core/testdata/example-pods.ts'

const root = new URL('../..', import.meta.url)
const bundle = fileURLToPath(new URL('dist/cli/podlapse.js', root))
const BUILD =
  "import { buildTarget, needsBuild } from './scripts/build.mjs'; if (needsBuild('cli')) await buildTarget('cli')"
const action = parse(readFileSync(new URL('action.yml', root), 'utf8'))
const step = action.runs.steps.at(-1)
const folder = mkdtempSync(join(tmpdir(), 'podlapse-action-'))

beforeAll(() => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: root })
  for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.yaml`), EXAMPLE_PODS.seed ?? '')
  execFileSync(process.execPath, [bundle, 'render', 'a.yaml', 'b.yaml', '-o', 'out/', '--theme', 'dark'], {
    cwd: folder,
  })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** The step's own script, with the environment that its inputs would give. */
function check(inputs: Readonly<Record<string, string>>) {
  const env = { ...process.env, FILES: inputs.files, OUTPUT: inputs.output, OPTIONS: inputs.options, PODLAPSE: bundle }
  return spawnSync('bash', ['-e', '-c', step.run], { cwd: folder, encoding: 'utf8', env })
}

test('the step takes its inputs from the environment alone', () => {
  expect(Object.keys(step.env).sort()).toEqual(['FILES', 'OPTIONS', 'OUTPUT', 'PODLAPSE'])
  expect(step.run).not.toContain('${{')
  expect(Object.keys(action.inputs)).toEqual(['files', 'output', 'options'])
})

test('it passes while pictures are what their YAML gives, and names the one that is not', () => {
  const inputs = { files: '*.yaml', output: 'out/', options: '--theme dark' }
  expect(check(inputs).status).toBe(0)
  appendFileSync(join(folder, 'out/b.svg'), ' ')
  const { status, stderr } = check(inputs)
  expect(status).toBe(1)
  expect(stderr).toContain('out/b.svg')
  expect(stderr).not.toContain('out/a.svg')
})

test('no input is a command', () => {
  check({ files: 'a.yaml;touch pwned $(touch pwned)', output: 'out/', options: '`touch pwned`' })
  expect(existsSync(join(folder, 'pwned'))).toBe(false)
})
