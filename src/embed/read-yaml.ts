import { type Analysis, analyzeUnchecked, encodeLink } from '../core/index.ts'

export type ReadOptions = Parameters<typeof analyzeUnchecked>[1]

/** YAML analysed, and the fragment that shows the same elsewhere: a chunk that loads only when YAML is given. */
export function readYaml(
  text: string,
  options: ReadOptions = {},
): { readonly analysis: Analysis; readonly fragment: string | undefined } {
  const encoded = encodeLink({ text })
  return {
    analysis: analyzeUnchecked(text, { timelines: [0], ...options }),
    fragment: 'fragment' in encoded ? encoded.fragment : undefined,
  }
}
