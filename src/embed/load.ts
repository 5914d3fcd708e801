import { type Analysis, analyzeLink, type LinkState, type Timeline } from '../core/index.ts'
import { MOST_YAML, type Source } from './parse-fragment.ts'
import type { Words } from './words.ts'

export type Loaded =
  | {
      readonly timeline: Timeline
      readonly state: LinkState
      /** Of the link that shows the same in the app. */
      readonly fragment: string | undefined
    }
  | { readonly problem: string }

/** A source followed to its timeline, or why there is none, in words. Never rejects. */
export async function load(source: Source, words: Words): Promise<Loaded> {
  try {
    if (source.kind === 'nothing') return { problem: words.embed.nothing }
    if (source.kind === 'too-large') return { problem: words.embed.tooLarge(`${MOST_YAML / 1024} KB`) }
    if (source.kind === 'yaml') return await loadYaml(source.text, {}, undefined, words)
    const opened = analyzeLink(source.fragment)
    if ('diagnostic' in opened) return await refuse({ pods: [], diagnostics: [opened.diagnostic] }, words)
    if ('text' in opened) return await loadYaml(opened.text, opened.state, source.fragment, words)
    return { ...opened, fragment: source.fragment }
  } catch {
    return { problem: words.embed.failed }
  }
}

async function loadYaml(text: string, state: LinkState, fragment: string | undefined, words: Words): Promise<Loaded> {
  const { readYaml } = await import('./read-yaml.ts')
  const { kubernetes, scenarios, podIndex = 0 } = state
  const read = readYaml(text, {
    timelines: [podIndex],
    ...(kubernetes === undefined ? {} : { kubernetes }),
    ...(scenarios === undefined ? {} : { scenarios }),
  })
  return choose(read.analysis, state, fragment ?? read.fragment, words)
}

async function choose(
  analysis: Analysis,
  state: LinkState,
  fragment: string | undefined,
  words: Words,
): Promise<Loaded> {
  const { timeline } = analysis.pods[state.podIndex ?? 0] ?? {}
  return timeline === undefined ? refuse(analysis, words) : { timeline, state, fragment }
}

async function refuse({ diagnostics }: Analysis, words: Words): Promise<Loaded> {
  const first = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0]
  if (first === undefined) return { problem: words.embed.nothing }
  const { describeProblem } = await import('./describe-problem.ts')
  return { problem: describeProblem(first, words) }
}
