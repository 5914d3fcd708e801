import { expect, test } from 'vitest'
import { EXAMPLE_PODS } from '../core/testdata/example-pods.ts'
import { run } from './run.ts'
import { type Disk, writeFiles } from './write-files.ts'

const FILES: Readonly<Record<string, string>> = {
  'seed.yaml': EXAMPLE_PODS.seed ?? '',
  'docs/job.yml': EXAMPLE_PODS.job ?? '',
  'two.yaml': `${EXAMPLE_PODS.seed}---\n${EXAMPLE_PODS.legacy}`,
  'typo.yaml': (EXAMPLE_PODS.seed ?? '').replace('image:', 'imagge:'),
  'crash.json': '{"containers": {"details": {"runs": [{"exitCode": 3, "afterSeconds": 5}]}}}',
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

const render = (...args: readonly string[]) => run(['render', ...args], input)
const paths = (...args: readonly string[]) => render(...args).files?.map(({ path }) => path)

test('render draws the same bytes each time, at a moment, by version, scenario and theme', () => {
  const { stdout, exitCode } = render('seed.yaml', '--theme', 'light')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^<svg xmlns=.*<\/svg>\n$/s)
  expect(stdout).toContain('details-v1-766844796b-zmr86: READY 2/2, STATUS Running</title>')
  expect(render('seed.yaml', '--theme', 'light').stdout).toBe(stdout)
  const titles = [
    ['--at', '0'],
    ['--at', '7.5'],
    ['--scenario', 'crash.json', '--at', '21'],
    ['--kubernetes', '1.27'],
    ['--whole'],
  ].map((args) => /<title[^>]*>(.*)<\/title>/.exec(render('seed.yaml', ...args).stdout)?.[1])
  expect(titles).toEqual([
    'details-v1-766844796b-zmr86: READY 0/2, STATUS Init:0/2',
    'details-v1-766844796b-zmr86: READY 1/2, STATUS PodInitializing',
    'details-v1-766844796b-zmr86: READY 1/2, STATUS Error',
    expect.stringContaining('STATUS Init:1/2'),
    'details-v1-766844796b-zmr86: its whole life',
  ])
  expect(render('seed.yaml', '--width', '600').stdout).toContain('width="600"')
  expect(render('seed.yaml', '--card').stdout).toContain('viewBox="0 0 600 240"')
  expect(render('seed.yaml', '--animated').stdout).toContain('@keyframes')
})

test('the ending of the output decides what is written', () => {
  const starts = ['svg', 'png', 'html', 'md', 'txt', 'json', 'csv', 'mmd'].map((ending) => {
    const [file] = render('seed.yaml', '-o', `out.${ending}`).files ?? []
    return [file?.path, file?.text.slice(0, 5), file?.png !== undefined]
  })
  expect(starts).toEqual([
    ['out.svg', '<svg ', false],
    ['out.png', '<svg ', true],
    ['out.html', '<!doc', false],
    ['out.md', '### `', false],
    ['out.txt', 'NAME ', false],
    ['out.json', '{\n  "', false],
    ['out.csv', 'secon', false],
    ['out.mmd', '%% po', false],
  ])
  expect(render('seed.yaml', '--format', 'csv').stdout).toMatch(/^seconds,event,/)
})

test('many files at once: a folder, or a pattern with the names of the file and the pod', () => {
  expect(paths('seed.yaml', 'docs/job.yml', '-o', 'pictures')).toEqual(['pictures/seed.svg', 'pictures/job.svg'])
  expect(paths('seed.yaml', 'docs/job.yml', '-o', 'new/', '--format', 'md')).toEqual(['new/seed.md', 'new/job.md'])
  expect(paths('seed.yaml', 'docs/job.yml', '-o', 'x/{name}-{pod}.png')).toEqual([
    'x/seed-details-v1-766844796b-zmr86.png',
    'x/job-report.png',
  ])
  expect(paths('two.yaml', '--pod', '2', '-o', '{pod}.svg')).toEqual(['details-old-way.svg'])
  expect(paths('two.yaml', '--pod', 'details-old-way', '-o', 'a.svg')).toEqual(['a.svg'])
})

test('what cannot be written is told before anything is', () => {
  for (const [args, words] of [
    [['seed.yaml', 'docs/job.yml', '-o', 'one.svg'], '-o one.svg is one file'],
    [['seed.yaml', 'seed.yaml', '-o', '{name}.svg'], 'seed.svg would be written twice'],
    [['seed.yaml', '-o', 'out.gif'], 'the ending has to be one of svg, png'],
    [['seed.yaml', '--format', 'png'], 'a PNG is written to a file'],
    [['seed.yaml', '--check'], '--check compares with files'],
    [['seed.yaml', '--pod', '2'], 'there is no pod 2; it has 1'],
    [['seed.yaml', '--scale', '9'], '--scale takes 0.5 to 4'],
    [['seed.yaml', '--width', ''], '--width takes 320 to 4000'],
    [['seed.yaml', '--format', 'gif'], '--format takes svg, png'],
    [['seed.yaml', '--pod='], '--pod takes a position'],
    [['seed.yaml', '-o'], '-o takes a file'],
  ] as const) {
    const { stderr, exitCode, files } = render(...args)
    expect(stderr).toContain(words)
    expect({ exitCode, files }).toEqual({ exitCode: 2, files: undefined })
  }
})

test('an error in the manifest is told, and what was understood is drawn', () => {
  const { stderr, exitCode, files } = render('typo.yaml', '-o', 'out.svg')
  expect(stderr).toContain('`imagge` is not a container field')
  expect(exitCode).toBe(1)
  expect(files).toHaveLength(1)
})

test('--check names each file that is missing or no longer what its YAML gives', async () => {
  const written = new Map<string, Uint8Array>()
  const disk: Disk = {
    read: (path) => written.get(path),
    write: (path, bytes) => written.set(path, bytes),
    drawPng: async (svg, scale) => new TextEncoder().encode(`png of ${svg.length} times ${scale}`),
  }
  const args = ['seed.yaml', 'docs/job.yml', '-o', '{name}.svg'] as const
  const { files = [] } = render(...args)
  expect(render(...args, '--check').check).toBe(true)
  const missing = await writeFiles(files, true, disk)
  expect(missing.stderr.trimEnd().split('\n')).toEqual([
    'podlapse: seed.svg: is missing; it is drawn from seed.yaml',
    'podlapse: job.svg: is missing; it is drawn from docs/job.yml',
  ])
  expect(await writeFiles(files, false, disk)).toEqual({ stderr: '', isStale: false })
  expect(await writeFiles(files, true, disk)).toEqual({ stderr: '', isStale: false })
  const changed = files.map((file) => ({ ...file, text: file.text.replace('report', 'Report') }))
  expect(await writeFiles(changed, true, disk)).toEqual({
    stderr: 'podlapse: job.svg: no longer what docs/job.yml gives; render it again\n',
    isStale: true,
  })
})

test('a file opens again as the YAML that draws the same', () => {
  for (const [ending, ...args] of [
    ['svg'],
    ['svg', '--animated'],
    ['svg', '--card'],
    ['html'],
    ['md'],
    ['mmd'],
  ] as const) {
    const text = render('two.yaml', '--pod', '2', '--format', ending, ...args).stdout
    const opened = run(['open', '-'], { ...input, readStdin: () => text })
    expect(opened).toMatchObject({ stderr: '', exitCode: 0 })
    const again = run(['render', '-', '--pod', '2', '--format', ending, ...args], {
      ...input,
      readStdin: () => opened.stdout,
      stdinIsTerminal: () => false,
    })
    expect(again.stdout).toBe(text)
  }
})
