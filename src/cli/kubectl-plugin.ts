import { spawnSync } from 'node:child_process'
import { splitPluginArguments } from './kubectl-arguments.ts'
import type { Run } from './load-run.ts'
import type { CliInput, CliResult } from './run.ts'
import { toPrintable } from './to-printable.ts'

const MOST_BYTES = 64 * 1024 * 1024

/**
 * `kubectl podlapse …`: asks kubectl for the YAML (no shell, arguments as they are) and shows it. What kubectl has to say goes to
 * the terminal as it comes.
 */
export function runPlugin(argv: readonly string[], input: CliInput, run: Run): CliResult {
  const call = splitPluginArguments(argv)
  if ('problem' in call) return failed(`${call.problem}\nSee kubectl podlapse --help.`)
  if (call.kubectl === undefined) return run(call.podlapse, input)
  const { error, status, stdout } = spawnSync('kubectl', call.kubectl, {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  if (error !== undefined)
    return failed((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'kubectl is not on the PATH' : error.message)
  if (status !== 0) return { stdout: '', stderr: '', exitCode: 2 }
  return run(call.podlapse, { ...input, readStdin: () => stdout, stdinIsTerminal: () => false })
}

function failed(problem: string): CliResult {
  return { stdout: '', stderr: toPrintable(`podlapse: ${problem}\n`), exitCode: 2 }
}
