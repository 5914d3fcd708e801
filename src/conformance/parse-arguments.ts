/** What the command line asks for. */
export interface ConformanceOptions {
  readonly folders: readonly string[]
  /** Where to write every result as JSON. */
  readonly json: string | undefined
  /** The table for the README instead of the report. */
  readonly markdown: boolean
}

/** The options, or what is wrong with them in one sentence. */
export function parseArguments(argv: readonly string[]): ConformanceOptions | { readonly problem: string } {
  const folders: string[] = []
  let json: string | undefined
  let markdown = false
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? ''
    if (argument === '--markdown') markdown = true
    else if (argument === '--json') {
      json = argv[++i]
      if (json === undefined) return { problem: '--json takes a file' }
    } else if (argument.startsWith('-')) return { problem: `unknown option ${argument}` }
    else folders.push(argument)
  }
  return folders.length === 0 ? { problem: 'name a folder of vectors' } : { folders, json, markdown }
}
