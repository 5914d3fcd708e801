import {
  type AnalyzeOptions,
  allContainers,
  analyze,
  readScenario,
  type Scenario,
  toJsonReport,
} from '../core/index.ts'
import { HELP, VERSION } from './help-text.ts'
import { printLink } from './link-command.ts'
import { openLink } from './open-command.ts'
import { type CliOptions, parseArguments } from './parse-arguments.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { printAnswers, printPodReport } from './print-pod-report.ts'
import { namesMany, type OutputFile, renderPod } from './render-command.ts'
import { toPrintable } from './to-printable.ts'

/** Where texts come from; the readers throw an Error whose message says what is wrong. */
export interface CliInput {
  readonly readFile: (path: string) => string
  readonly readStdin: () => string
  readonly stdinIsTerminal: () => boolean
  readonly isFolder: (path: string) => boolean
  /** The script of HTML files; read for those only. */
  readonly readPlayer: () => string
}

export interface CliResult {
  readonly stdout: string
  readonly stderr: string
  /** 0 fine, 1 the manifest has errors, 2 wrong usage or a file that cannot be read. */
  readonly exitCode: 0 | 1 | 2
  /** To be written, or compared (write-files.ts), instead of standard output. */
  readonly files?: readonly OutputFile[]
  readonly check?: boolean
}

/** The whole command as a function. */
export function run(argv: readonly string[], input: CliInput): CliResult {
  const options = parseArguments(argv)
  if ('problem' in options) return usage(options.problem)
  if (options.command === 'help') return { stdout: HELP, stderr: '', exitCode: 0 }
  if (options.command === 'version') return { stdout: `podlapse ${VERSION}\n`, stderr: '', exitCode: 0 }
  if (options.files.length === 0 && input.stdinIsTerminal()) return usage('name a file, or - for standard input')
  if (options.command === 'open') return openLink(options, input)
  const files = options.files.length === 0 ? ['-'] : options.files
  const problem = options.command === 'render' ? checkRender(options, files.length, input) : undefined
  if (problem !== undefined) return usage(problem)
  const scenario = readScenarioFile(options.scenario, input)
  if (scenario !== undefined && 'problem' in scenario) return usage(scenario.problem)
  const results = files.map((file) => runFile(file, options, scenario, input))
  const written = results.flatMap((result) => result.files ?? [])
  const twice = written.find(({ path }, i) => written.findIndex((other) => other.path === path) < i)
  if (twice !== undefined)
    return usage(`${twice.path} would be written twice: name a folder, or a pattern with {name} and {pod}`)
  return {
    stdout: results
      .map(({ stdout }) => stdout)
      .filter((stdout) => stdout !== '')
      .join(options.command === 'render' || options.command === 'link' || options.json ? '' : '\n'),
    stderr: results.map(({ stderr }) => stderr).join(''),
    exitCode: results.reduce<CliResult['exitCode']>((worst, { exitCode }) => (exitCode > worst ? exitCode : worst), 0),
    ...(written.length === 0 ? {} : { files: written, check: options.render.check }),
  }
}

function usage(problem: string): CliResult {
  return { stdout: '', stderr: toPrintable(`podlapse: ${problem}\nSee podlapse --help.\n`), exitCode: 2 }
}

function readScenarioFile(
  path: string | undefined,
  input: CliInput,
): Scenario | { readonly problem: string } | undefined {
  if (path === undefined) return undefined
  const text = read(path, input)
  if ('problem' in text) return text
  const scenario = readScenario(text.text)
  return 'problem' in scenario ? { problem: `${path}: ${scenario.problem}` } : scenario
}

function read(file: string, input: CliInput): { readonly text: string } | { readonly problem: string } {
  try {
    return { text: file === '-' ? input.readStdin() : input.readFile(file) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** A file that cannot be read does not keep the others from being shown. */
function runFile(file: string, options: CliOptions, scenario: Scenario | undefined, input: CliInput): CliResult {
  const source = read(file, input)
  if ('problem' in source) return { stdout: '', stderr: toPrintable(`podlapse: ${source.problem}\n`), exitCode: 2 }
  const { text } = source
  const base: AnalyzeOptions = {
    ...(options.kubernetes === undefined ? {} : { kubernetes: options.kubernetes }),
    ...(options.untilSeconds === undefined ? {} : { untilSeconds: options.untilSeconds }),
  }
  const scenarios = scenario === undefined ? undefined : forEachPod(text, scenario)
  const analysis = analyze(text, scenarios === undefined ? base : { ...base, scenarios })
  const stderr = toPrintable(printDiagnostics(analysis.diagnostics, text, file))
  const exitCode = analysis.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
  if (options.command === 'link') return printLink(text, options, scenarios, { problems: stderr, analysis })
  if (options.json) {
    const report = toJsonReport(analysis, { text, file, atSeconds: options.atSeconds })
    return { stdout: `${JSON.stringify(report)}\n`, stderr: '', exitCode }
  }
  if (options.command === 'render') {
    const drawn = renderOne(options, input, { file, text, analysis, scenarios })
    return { stdout: '', exitCode, ...drawn, stderr: stderr + (drawn.stderr ?? '') }
  }
  const print = options.command === 'explain' ? printAnswers : printPodReport
  const stdout = analysis.pods.map((pod) => print(pod, options.atSeconds)).join('\n')
  return { stdout: toPrintable(stdout), stderr, exitCode }
}

/** One scenario holds for every pod of the file; a container that only another pod has is not this pod's mistake. */
function forEachPod(text: string, scenario: Scenario): Readonly<Record<number, Scenario>> {
  const pods = analyze(text, { timelines: [] }).pods.map(({ pod }) => allContainers(pod).map(({ name }) => name))
  const known = new Set(pods.flat())
  return Object.fromEntries(
    pods.map((own, i) => [i, { ...scenario, containers: withoutOthers(scenario.containers ?? {}, known, own) }]),
  )
}

function withoutOthers<T>(
  containers: Readonly<Record<string, T>>,
  known: ReadonlySet<string>,
  own: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(containers).filter(([name]) => own.includes(name) || !known.has(name)))
}

/** What is wrong with what `render` was asked for as a whole. */
function checkRender({ render }: CliOptions, files: number, input: CliInput): string | undefined {
  const { output, check } = render
  if (output === undefined) {
    if (check) return '--check compares with files: give -o'
    if (files > 1) return 'several files need -o: a folder, or a pattern with {name}'
    return undefined
  }
  const isFolder = input.isFolder(output)
  return files > 1 && !namesMany(output, { isFolder })
    ? `-o ${output} is one file; several need a folder (${output}/), or a pattern with {name}`
    : undefined
}

function renderOne(
  options: CliOptions,
  input: CliInput,
  source: Omit<Parameters<typeof renderPod>[1], 'isFolder' | 'readPlayer'>,
): Partial<CliResult> {
  const isFolder = options.render.output !== undefined && input.isFolder(options.render.output)
  const result = renderPod(options, { ...source, isFolder, readPlayer: input.readPlayer })
  if (result === undefined) return {}
  if ('problem' in result) return { stderr: toPrintable(`podlapse: ${result.problem}\n`), exitCode: 2 }
  return 'text' in result ? { stdout: result.text } : { files: [result.file] }
}
