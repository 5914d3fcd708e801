import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import type { CliInput, CliResult } from './run.ts'

/** Beside the bundle, not among the sources. */
const SCRIPT = 'run.js'
const CACHE = 'run.cache'

export type Run = (argv: readonly string[], input: CliInput) => CliResult

/**
 * The command, from the script beside the bundle with V8's code cache of it; `scripts/build.mjs` puts both there. Compiling is most
 * of a short command's time. Another V8 than the one that made the cache compiles the script itself.
 */
export function loadRun(folder: URL): Run {
  const file = new URL(SCRIPT, folder)
  // It is written in ASCII: nothing to decode.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file.href,
    cachedData: readFileSync(new URL(CACHE, folder)),
  })
  return script.runInThisContext()
}
