import { KUBERNETES_VERSIONS, type KubernetesVersion, parseKubernetesVersion } from '../core/index.ts'
import { RENDER_DEFAULTS, RENDER_FLAGS, type RenderOptions, type RenderSettings } from './render-options.ts'

/** What the command line asks for. */
export interface CliOptions {
  readonly command: 'show' | 'explain' | 'render' | 'link' | 'open' | 'help' | 'version'
  readonly files: readonly string[]
  readonly json: boolean
  readonly kubernetes: KubernetesVersion | undefined
  readonly atSeconds: number | undefined
  readonly untilSeconds: number | undefined
  readonly scenario: string | undefined
  /** Of `render`: what is drawn, how, and where it is written to. */
  readonly render: RenderOptions
  readonly theme: 'light' | 'dark' | 'auto'
  /** Of `link`: what stands before the #. */
  readonly base: string | undefined
}

/** Plain decimals: `0x10` and `1e9` are rather slips than wishes. */
const SECONDS = /^\d+(\.\d+)?$/
/** A pod of ten years; sums of milliseconds stay exact far beyond. */
const MOST_SECONDS = 315_360_000

/** The options, or what is wrong with them in one sentence. */
export function parseArguments(argv: readonly string[]): CliOptions | { readonly problem: string } {
  const files: string[] = []
  let command: CliOptions['command'] = 'show'
  let json = false
  let kubernetes: KubernetesVersion | undefined
  let atSeconds: number | undefined
  let untilSeconds: number | undefined
  let scenario: string | undefined
  const render: RenderSettings = { ...RENDER_DEFAULTS }
  let theme: CliOptions['theme'] = 'auto'
  let base: string | undefined
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--') {
      files.push(...argv.slice(i + 1))
      break
    }
    const [flag = '', inline] = splitFlag(argv[i] ?? '')
    const value = () => inline ?? argv[++i]
    if (flag === '--help' || flag === '-h') command = 'help'
    else if (flag === '--version') command = 'version'
    else if (flag === '--json') json = true
    else if (flag === '--kubernetes') {
      const text = value() ?? ''
      kubernetes = parseKubernetesVersion(text)
      if (kubernetes === undefined)
        return {
          problem: `--kubernetes takes ${KUBERNETES_VERSIONS[0]} to ${KUBERNETES_VERSIONS.at(-1)}, not "${text}"`,
        }
    } else if (flag === '--at' || flag === '--until') {
      const text = value() ?? ''
      const seconds = Number(text)
      if (!SECONDS.test(text) || seconds > MOST_SECONDS) return { problem: `${flag} takes seconds, not "${text}"` }
      if (flag === '--at') atSeconds = seconds
      else untilSeconds = seconds
    } else if (flag === '--scenario') {
      scenario = value()
      if (scenario === undefined) return { problem: '--scenario takes a file' }
    } else if (Object.hasOwn(RENDER_FLAGS, flag)) {
      const problem = RENDER_FLAGS[flag]?.(render, value)
      if (problem !== undefined) return { problem }
    } else if (flag === '--theme') {
      const text = value() ?? ''
      if (text !== 'light' && text !== 'dark' && text !== 'auto')
        return { problem: `--theme takes light, dark or auto, not "${text}"` }
      theme = text
    } else if (flag === '--base') {
      base = value()
      if (base === undefined) return { problem: '--base takes the address of a page' }
    } else if (flag.startsWith('-') && flag !== '-') return { problem: `unknown option ${flag}` }
    else if (isCommand(flag) && files.length === 0 && command === 'show') command = flag
    else files.push(argv[i] ?? '')
  }
  if (command === 'open' && files.length > 1) return { problem: 'open takes one link or file' }
  return { command, files, json, kubernetes, atSeconds, untilSeconds, scenario, render, theme, base }
}

function isCommand(word: string): word is 'explain' | 'render' | 'link' | 'open' {
  return word === 'explain' || word === 'render' || word === 'link' || word === 'open'
}

function splitFlag(argument: string): readonly [string, string | undefined] {
  const equals = argument.indexOf('=')
  if (!argument.startsWith('--') || equals < 0) return [argument, undefined]
  return [argument.slice(0, equals), argument.slice(equals + 1)]
}
