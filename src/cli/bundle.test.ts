import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { EXAMPLE_PODS } from '../core/testdata/example-pods.ts'

const root = new URL('../..', import.meta.url)
const bundle = fileURLToPath(new URL('dist/cli/podlapse.js', root))
const BUILD =
  "import { buildTarget, needsBuild } from './scripts/build.mjs'; if (needsBuild('cli')) await buildTarget('cli')"
const BUILD_MS = 60_000

beforeAll(() => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: root })
}, BUILD_MS)

function podlapse(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [bundle, ...args], { input, encoding: 'utf8' })
}

test('the bundle reads standard input and prints the kubectl line', () => {
  const { stdout, stderr, status } = podlapse([], EXAMPLE_PODS.seed)
  expect(stdout).toContain('details-v1-766844796b-zmr86   2/2     Running   0          5m')
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
})

test('its version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  expect(podlapse(['--version']).stdout).toBe(`podlapse ${version}\n`)
})

test('what cannot be read or written is one line and status 2', () => {
  for (const [args, words] of [
    [['nothing-here.yaml'], 'podlapse: nothing-here.yaml: no such file\n'],
    [['.'], 'podlapse: .: this is a folder; name the files in it\n'],
    [['render', '-', '-o', 'no/such/folder/x.svg'], 'podlapse: cannot write: ENOENT'],
  ] as const) {
    const { stderr, status } = podlapse(args, EXAMPLE_PODS.seed)
    expect(stderr).toContain(words)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(status).toBe(2)
  }
})

test('more than 64 MiB are refused in words', () => {
  const { stderr, status } = podlapse(['-'], '#'.repeat(64 * 1024 * 1024 + 1))
  expect(stderr).toBe('podlapse: standard input has more than 64 MiB; keep only the objects with pods\n')
  expect(status).toBe(2)
})

test('a reader that goes away is no failure', () => {
  const many = `${EXAMPLE_PODS.seed}---\n`.repeat(200)
  const { stdout, stderr, status } = spawnSync(
    '/bin/sh',
    ['-c', '{ "$0" "$1" -; echo "status $?" >&2; } | head -n 1', process.execPath, bundle],
    { input: many, encoding: 'utf8' },
  )
  expect(stdout).toBe('pod details-v1-766844796b-zmr86\n')
  expect({ stderr, status }).toEqual({ stderr: 'status 0\n', status: 0 })
})

test('an HTML file has the player in it: the same bytes each time, and it opens again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'podlapse-'))
  try {
    const yaml = join(folder, 'pod.yaml')
    const out = join(folder, 'pod.html')
    writeFileSync(yaml, EXAMPLE_PODS.seed ?? '')
    expect(podlapse(['render', yaml, '-o', out])).toMatchObject({ stderr: '', status: 0 })
    const html = readFileSync(out, 'utf8')
    expect(html).toContain(readFileSync(new URL('dist/cli/html/player.js', root), 'utf8'))
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(podlapse(['render', yaml, '--format', 'html']).stdout).toBe(html)
    expect(podlapse(['render', yaml, '-o', out, '--check']).status).toBe(0)
    writeFileSync(yaml, (EXAMPLE_PODS.seed ?? '').replaceAll('details', 'renamed'))
    expect(podlapse(['render', yaml, '-o', out, '--check']).status).toBe(1)
    expect(podlapse(['open', out]).stdout).toContain('name: details-v1-766844796b-zmr86')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a PNG without a browser: the same bytes each time, and it opens again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'podlapse-'))
  try {
    const yaml = join(folder, 'pod.yaml')
    const out = join(folder, 'pod.png')
    writeFileSync(yaml, EXAMPLE_PODS.seed ?? '')
    expect(podlapse(['render', yaml, '-o', out, '--width', '600'])).toMatchObject({ stderr: '', status: 0 })
    const png = readFileSync(out)
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(png.readUInt32BE(16)).toBe(1200)
    expect(podlapse(['render', yaml, '-o', out, '--width', '600', '--check']).status).toBe(0)
    writeFileSync(yaml, (EXAMPLE_PODS.seed ?? '').replaceAll('details', 'renamed'))
    const { stderr, status } = podlapse(['render', yaml, '-o', out, '--width', '600', '--check'])
    expect(stderr).toContain('no longer what')
    expect(status).toBe(1)
    expect(podlapse(['open', out]).stdout).toContain('name: details-v1-766844796b-zmr86')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
