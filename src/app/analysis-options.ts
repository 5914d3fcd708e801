import type { AnalyzeOptions } from '../core/index.ts'

/** Longer texts are read in a worker, so that the page never waits. */
export const IN_PAGE_LENGTH = 16_000

/** How the page asks for an analysis: lives of the chosen pod, and of the first few for the shelf of the Map. */
export function analysisOptions(
  kubernetes: NonNullable<AnalyzeOptions['kubernetes']>,
  scenarios: NonNullable<AnalyzeOptions['scenarios']>,
  podIndex: number,
): AnalyzeOptions {
  return { kubernetes, scenarios, timelines: [...new Set([podIndex, 0, 1, 2, 3, 4, 5])] }
}
