import { expect, test } from 'vitest'
import { EXAMPLE_PODS } from '../core/testdata/example-pods.ts'
import { run } from './run.ts'

const FILES: Readonly<Record<string, string>> = {
  'seed.yaml': EXAMPLE_PODS.seed ?? '',
  'job.yaml': EXAMPLE_PODS.job ?? '',
  'typo.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  containers:\n  - name: a\n    image: b\n    imagge: c\n',
  'two.yaml': `${EXAMPLE_PODS.seed}---\n${EXAMPLE_PODS.legacy}`,
  'escape.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: "a\\e[31mb\\u202ec"}\nspec:\n  containers: [{name: "d\\x9b\\a", image: e, "f\\e": 1}]\n',
  'crash.json': '{"containers": {"details": {"runs": [{"exitCode": 3, "afterSeconds": 5}]}}}',
  'bad.json': '{"containers": {"details": {"runs": 5}}}',
}
const input = {
  readFile: (path: string) => {
    const text = FILES[path]
    if (text === undefined) throw new Error(`no such file: ${path}`)
    return text
  },
  readStdin: () => FILES['seed.yaml'] ?? '',
  stdinIsTerminal: () => true,
  isFolder: (path: string) => path === 'pictures',
  readPlayer: () => 'play()',
}

test('the kubectl line, the ledger and the timeline', () => {
  const { stdout, stderr, exitCode } = run(['seed.yaml'], input)
  expect(stdout).toContain('details-v1-766844796b-zmr86   2/2     Running   0          5m')
  expect(stdout).toContain(
    '+1  istio-proxy (initContainers): native sidecar: restartPolicy Always under initContainers, counts',
  )
  expect(stdout).toMatch(/istio-init +·+▒+/)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
})

test('--at shows another moment, --kubernetes another version', () => {
  expect(run(['seed.yaml', '--at', '0'], input).stdout).toContain('Init:0/2')
  const old = run(['seed.yaml', '--kubernetes=1.27'], input)
  expect(old.stdout).toContain('0/1')
  expect(old.stderr).toContain('seed.yaml:11:5: warning version/field-dropped: Kubernetes 1.27 drops `restartPolicy`')
})

test('--json gives each interval and gate its cause', () => {
  const [pod] = JSON.parse(run(['seed.yaml', '--json'], input).stdout).pods
  const waiting = pod.intervals.find((one: { container: string }) => one.container === 'details')
  expect(waiting).toMatchObject({
    from: 0,
    state: 'waiting',
    assumed: false,
    cause: {
      rule: 'waits-for-exit',
      why: 'waits: istio-init has not exited 0',
      path: 'spec.initContainers[0]',
      line: 7,
    },
  })
  expect(pod.intervals.every(({ cause }: { cause: { source: string } }) => cause.source.length > 0)).toBe(true)
  expect(
    pod.gates.map(({ container, opens, cause }: Record<string, { path: string }>) => [container, opens, cause?.path]),
  ).toEqual([
    ['istio-init', 'exit-0', 'spec.initContainers[0]'],
    ['istio-proxy', 'startup-probe', 'spec.initContainers[1].startupProbe'],
  ])
})

test('what the asked version does otherwise with this pod is told, in words and in JSON', () => {
  const sentence = 'Before v1.36 what the kubelet starts or stops shows at its next look at the runtime'
  expect(run(['seed.yaml', '--kubernetes', '1.35'], input).stdout).toContain(sentence)
  expect(run(['explain', 'seed.yaml', '--kubernetes', '1.35'], input).stdout).toContain(sentence)
  expect(run(['seed.yaml'], input).stdout).not.toContain('does otherwise with this pod')
  const report = JSON.parse(run(['seed.yaml', '--json', '--kubernetes', '1.35'], input).stdout)
  expect(report.pods[0].versionDifferences[0]).toContain(sentence)
  expect(JSON.parse(run(['seed.yaml', '--json'], input).stdout).pods[0].versionDifferences).toEqual([])
})

test('--json gives rows in seconds', () => {
  const report = JSON.parse(run(['-', '--json'], input).stdout)
  expect(report.version).toBe(1)
  expect(report.pods[0].containers).toEqual([
    { name: 'istio-init', role: 'init', counts: false },
    { name: 'istio-proxy', role: 'sidecar', counts: true },
    { name: 'details', role: 'main', counts: true },
  ])
  expect(report.pods[0].rows[0]).toEqual({
    at: 0,
    ready: '0/2',
    status: 'Init:0/2',
    restarts: '0',
    phase: 'Pending',
    deleted: false,
  })
  expect(report.pods[0].rows.at(-1).deleted).toBe(true)
  expect(report.pods[0].moment).toMatchObject({ at: 300, ready: '2/2', status: 'Running', restarts: '0', age: '5m' })
  expect(report.pods[0].moment.ledger.map((line: { adds: number }) => line.adds)).toEqual([0, 1, 1])
  expect(report.pods[0].moment.gone).toBe(false)
  expect(report.diagnostics).toEqual([])
})

test('--json tells problems with their place, and of another moment; one line a file', () => {
  const { stdout, stderr, exitCode } = run(['--json', '--at', '0', 'typo.yaml', 'seed.yaml'], input)
  const [typo, seed] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(typo).toMatchObject({ version: 1, file: 'typo.yaml' })
  expect(typo.diagnostics).toEqual([
    {
      code: 'field/unknown',
      severity: 'error',
      message: '`imagge` is not a container field. Did you mean `image`?',
      line: 8,
      column: 5,
      path: 'spec.containers[0].imagge',
    },
  ])
  expect(seed.pods[0].moment).toMatchObject({ at: 0, ready: '0/2', status: 'Init:0/2' })
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 })
})

test('standard input is read where no file is named and it is no terminal', () => {
  expect(run([], { ...input, stdinIsTerminal: () => false }).stdout).toBe(run(['seed.yaml'], input).stdout)
  expect(run(['-'], input).stdout).toBe(run(['seed.yaml'], input).stdout)
})

test('every pod of every file is shown', () => {
  const { stdout } = run(['two.yaml', 'job.yaml'], input)
  expect(stdout.match(/^pod .*$/gm)).toEqual([
    'pod details-v1-766844796b-zmr86',
    'pod details-old-way',
    expect.stringContaining('from the template of Job at spec.template'),
  ])
})

test('a file that cannot be read does not hide the others', () => {
  const { stdout, stderr, exitCode } = run(['missing.yaml', 'seed.yaml'], input)
  expect(stdout).toBe(run(['seed.yaml'], input).stdout)
  expect({ stderr, exitCode }).toEqual({ stderr: 'podlapse: no such file: missing.yaml\n', exitCode: 2 })
})

test('no control character of a manifest reaches the terminal', () => {
  const { stdout, stderr } = run(['escape.yaml'], input)
  expect(stdout).toContain('pod a^[[31mb<U+202E>c')
  expect(stdout).toContain('d<U+009B>^G (containers)')
  expect(stderr).toContain('`f^[`')
  expect(stdout + stderr).toMatch(/^[^\p{Cc}\p{Bidi_Control}\n]*(\n[^\p{Cc}\p{Bidi_Control}\n]*)*$/u)
})

test('--until cuts the timeline, --at past the end finds no pod', () => {
  const report = JSON.parse(run(['--json', '--until', '100', 'seed.yaml'], input).stdout)
  expect(report.pods[0]).toMatchObject({ endSeconds: 100, endsBecause: 'until' })
  expect(run(['--at', '9000', 'seed.yaml'], input).stdout).toContain(
    'Error from server (NotFound): pods "details-v1-766844796b-zmr86" not found',
  )
})

test('a scenario is obeyed, a wrong one is refused', () => {
  expect(run(['seed.yaml', '--scenario', 'crash.json'], input).stdout).toContain('1/2    Error')
  const bad = run(['seed.yaml', '--scenario', 'bad.json'], input)
  expect(bad.exitCode).toBe(2)
  expect(bad.stderr).toContain('bad.json: `containers.details.runs` must be a list of objects, one an attempt, not 5')
  expect(run(['two.yaml', '--scenario', 'crash.json'], input).stderr).toBe('')
  const stray = run(['job.yaml', '--scenario', 'crash.json'], input)
  expect(stray.stderr).toContain('warning scenario/unknown-container')
  expect(stray.exitCode).toBe(0)
})

test('explain answers ten questions', () => {
  const { stdout } = run(['explain', 'job.yaml'], input)
  expect(stdout).toContain('10. Where do RESTARTS come from?')
  expect(stdout).toContain('Yes: work exits 0')
  expect(stdout).toMatch(/Order is exact, seconds are assumed\.\n$/)
})

test('an error in the manifest is told with its place, and exits 1', () => {
  const { stderr, exitCode, stdout } = run(['typo.yaml'], input)
  expect(stderr).toContain(
    'typo.yaml:8:5: error field/unknown: `imagge` is not a container field. Did you mean `image`?',
  )
  expect(stdout).toContain('1/1')
  expect(exitCode).toBe(1)
})

test('wrong usage exits 2 with one line and a hint', () => {
  for (const [argv, words] of [
    [[], 'name a file'],
    [['--at', 'soon', 'seed.yaml'], '--at takes seconds'],
    [['--kubernetes', '1.99', 'seed.yaml'], '--kubernetes takes 1.27 to 1.37'],
    [['--wat'], 'unknown option --wat'],
    [['--at', '1e9', 'seed.yaml'], '--at takes seconds'],
    [['seed.yaml', '--until'], '--until takes seconds'],
    [['seed.yaml', '--scenario'], '--scenario takes a file'],
    [['seed.yaml', '--scenario', 'none.json'], 'no such file: none.json'],
    [['render', 'seed.yaml', '--theme', 'pink'], '--theme takes light, dark or auto'],
    [['render', 'seed.yaml', 'job.yaml'], 'several files need -o'],
    [['--', '--json'], 'no such file: --json'],
    [['missing.yaml'], 'no such file: missing.yaml'],
  ] as const) {
    const { stderr, exitCode } = run(argv, input)
    expect(stderr).toContain(words)
    expect(exitCode).toBe(2)
  }
  expect(run(['--help'], input).stdout).toContain('usage: podlapse')
  expect(run(['--version'], input).stdout).toMatch(/^podlapse \d+\.\d+\.\d+\n$/)
})

test('link: one line, the base only when it is given', () => {
  const { stdout, stderr, exitCode } = run(['link', 'seed.yaml'], input)
  expect(stdout).toMatch(/^#v1\.[A-Za-z0-9_-]+\n$/)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  const based = run(['link', 'seed.yaml', '--base', 'https://podlapse.example/app/#old'], input)
  expect(based.stdout).toBe(`https://podlapse.example/app/${stdout}`)
  expect(run(['link', 'seed.yaml', 'job.yaml'], input).stdout.split('\n')).toHaveLength(3)
})

test('link: what was asked is in it, and comes back with open', () => {
  const args = ['--at', '12.5', '--kubernetes', '1.34', '--theme', 'dark', '--scenario', 'crash.json']
  const link = run(['link', 'seed.yaml', ...args], input).stdout.trim()
  const opened = run(['open', link], input)
  expect(opened).toMatchObject({ stderr: '', exitCode: 0 })
  expect(opened.stdout).toContain('name: details-v1-766844796b-zmr86')
  expect(opened.stdout).not.toContain('healthz')
  const report = JSON.parse(run(['open', link, '--json'], input).stdout)
  expect(report).toMatchObject({ version: 1, isWholeText: false, yaml: opened.stdout })
  expect(report.manifests[0].spec.containers[0].name).toBe('details')
  expect(report.state).toEqual({
    kubernetes: '1.34',
    theme: 'dark',
    atSeconds: 12.5,
    scenarios: { 0: { containers: { details: { runs: [{ exitCode: 3, afterSeconds: 5 }] } } } },
  })
})

test('link: a file without a pod, or with errors', () => {
  const none = run(['link', 'crash.json'], input)
  expect({ stdout: none.stdout, exitCode: none.exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(none.stderr).toMatch(/^crash\.json:1:1: error manifest\/no-kind: .*\n$/)
  const typo = run(['link', 'typo.yaml'], input)
  expect(typo.stderr).toContain('field/unknown')
  expect(typo.stdout).toMatch(/^#v1\./)
})

test('link: a long one is told', () => {
  const mains = Array.from({ length: 300 }, (_, i) => `  - {name: n${i * 7919}, image: "i${i * 104_729}"}`).join('\n')
  const files = {
    ...input,
    readStdin: () => `apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  containers:\n${mains}\n`,
  }
  expect(run(['link', '-'], files).stderr).toMatch(/^podlapse: this link has \d{4} characters; .* cut at 2000\.\n$/)
})

test('open: a fragment, a file with a link in it, standard input, and what is none', () => {
  const fragment = run(['link', 'seed.yaml'], input).stdout.trim().slice(1)
  const yaml = run(['open', fragment], input).stdout
  expect(yaml).toContain('kind: Pod')
  const svg = `<svg><metadata id="podlapse">${fragment}</metadata></svg>`
  const files = { ...input, readFile: () => svg, readStdin: () => `https://x.example/#${fragment}\n` }
  expect(run(['open', 'out.svg'], files).stdout).toBe(yaml)
  expect(run(['open', '-'], files).stdout).toBe(yaml)
  expect(run(['open', 'seed.yaml'], input)).toMatchObject({ stdout: '', exitCode: 2 })
  expect(run(['open', 'missing'], input).stderr).toBe('podlapse: no such file: missing\n')
  expect(run(['open', '#v9.abc'], input)).toMatchObject({ stdout: '', exitCode: 1 })
  expect(run(['open', `#${fragment.slice(0, -9)}`], input).stderr).toContain('link/damaged: This link is damaged')
  expect(run(['open', 'a', 'b'], input).exitCode).toBe(2)
})
