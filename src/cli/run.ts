import {
  type Analysis,
  analyze,
  describeDiagnostic,
  enDiagnostics,
  lineColumnAt,
  parseTextLines,
  readScenario,
} from '../core/index.ts'
import { type CliOptions, parseArguments } from './parse-arguments.ts'
import { toJsonReport } from './print-json.ts'
import { printAnswers, printPodReport } from './print-pod-report.ts'
import { renderPod } from './render-command.ts'

/** Where texts come from; both throw an Error whose message says what is wrong. */
export interface CliInput {
  readonly readFile: (path: string) => string
  readonly readStdin: () => string
  readonly stdinIsTerminal: boolean
}

export interface CliResult {
  readonly stdout: string
  readonly stderr: string
  /** 0 fine, 1 the manifest has errors, 2 wrong usage. */
  readonly exitCode: 0 | 1 | 2
  /** A file to be written instead of standard output. */
  readonly output?: { readonly path: string; readonly text: string }
}

const VERSION = '0.1.0'

const HELP = `podlapse: a pod's time-lapse. Which containers start, serve and stop, and the READY that kubectl prints.

usage: podlapse [FILE…|-] [options]        the kubectl line, the READY ledger and a timeline of each pod
       podlapse explain [FILE…|-]          ten questions about each pod, answered
       podlapse render FILE [-o OUT.svg]   the first pod's timeline as an SVG (--theme, --width)

  --json                 print one JSON object a file (schema version 1, docs/cli-json.md)
  --kubernetes 1.37      the version whose kubelet and kubectl are asked (1.27 to 1.37)
  --at SECONDS           the moment to show; default: the resting moment
  --until SECONDS        how far to follow the pod
  --scenario FILE        what the world does, as JSON (docs/scenario.md)
  --help, --version

Reads YAML or JSON; - or no file reads standard input, at most 64 MiB.
Exit status: 0 fine, 1 the manifest has errors, 2 wrong usage.
`

/** The whole command as a function. */
export function run(argv: readonly string[], input: CliInput): CliResult {
  const options = parseArguments(argv)
  if ('problem' in options) return usage(options.problem)
  if (options.command === 'help') return { stdout: HELP, stderr: '', exitCode: 0 }
  if (options.command === 'version') return { stdout: `podlapse ${VERSION}\n`, stderr: '', exitCode: 0 }
  if (options.files.length === 0 && input.stdinIsTerminal) return usage('name a file, or - for standard input')
  const files = options.files.length === 0 ? ['-'] : options.files
  try {
    const scenario = options.scenario === undefined ? undefined : readScenario(input.readFile(options.scenario))
    if (scenario !== undefined && 'problem' in scenario) return usage(`${options.scenario}: ${scenario.problem}`)
    if (options.command === 'render') return runRender(files[0] ?? '-', options, scenario, input)
    const results = files.map((file) => runFile(file, options, scenario, input))
    return {
      stdout: results.map(({ stdout }) => stdout).join(options.json ? '' : '\n'),
      stderr: results.map(({ stderr }) => stderr).join(''),
      exitCode: results.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
    }
  } catch (error) {
    return { stdout: '', stderr: `podlapse: ${error instanceof Error ? error.message : String(error)}\n`, exitCode: 2 }
  }
}

function runRender(
  file: string,
  options: CliOptions,
  scenario: ReturnType<typeof readScenario> | undefined,
  input: CliInput,
): CliResult {
  const text = file === '-' ? input.readStdin() : input.readFile(file)
  const svg = renderPod({
    text,
    options: {
      ...(options.kubernetes === undefined ? {} : { kubernetes: options.kubernetes }),
      ...(options.untilSeconds === undefined ? {} : { untilSeconds: options.untilSeconds }),
      ...(scenario === undefined || 'problem' in scenario ? {} : { scenarios: { 0: scenario } }),
    },
    atSeconds: options.atSeconds,
    width: options.width,
    theme: options.theme,
  })
  if (svg === undefined) return { stdout: '', stderr: printDiagnostics(analyze(text), text, file), exitCode: 1 }
  if (options.output === undefined) return { stdout: `${svg}\n`, stderr: '', exitCode: 0 }
  return { stdout: '', stderr: '', exitCode: 0, output: { path: options.output, text: `${svg}\n` } }
}

function usage(problem: string): CliResult {
  return { stdout: '', stderr: `podlapse: ${problem}\nSee podlapse --help.\n`, exitCode: 2 }
}

function runFile(
  file: string,
  options: CliOptions,
  scenario: ReturnType<typeof readScenario> | undefined,
  input: CliInput,
): CliResult {
  const text = file === '-' ? input.readStdin() : input.readFile(file)
  const base = {
    ...(options.kubernetes === undefined ? {} : { kubernetes: options.kubernetes }),
    ...(options.untilSeconds === undefined ? {} : { untilSeconds: options.untilSeconds }),
  }
  let analysis = analyze(text, base)
  if (scenario !== undefined && !('problem' in scenario)) {
    const scenarios = Object.fromEntries(analysis.pods.map((_, i) => [i, scenario]))
    analysis = analyze(text, { ...base, scenarios })
  }
  const exitCode = analysis.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
  if (options.json) return { stdout: `${JSON.stringify(toJsonReport(analysis, text, file))}\n`, stderr: '', exitCode }
  const show = options.command === 'explain' ? printAnswers : printPodReport
  return {
    stdout: analysis.pods.map((pod) => show(pod, options.atSeconds)).join('\n'),
    stderr: printDiagnostics(analysis, text, file),
    exitCode,
  }
}

function printDiagnostics({ diagnostics }: Analysis, text: string, file: string): string {
  const lines = parseTextLines(text)
  return diagnostics
    .map((diagnostic) => {
      const { line, column } = lineColumnAt(lines, diagnostic.span.from)
      return `${file}:${line}:${column}: ${diagnostic.severity} ${diagnostic.code}: ${describeDiagnostic(diagnostic, enDiagnostics)}\n`
    })
    .join('')
}
