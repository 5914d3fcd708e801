import { useQueries } from '@tanstack/react-query'
import { analyze, EXAMPLES, type Example, loadExample, type Timeline } from '../../core/index.ts'

export interface LoadedExample {
  readonly text: string
  /** Of its first pod. */
  readonly timeline: Timeline | undefined
}

/** Every example with its text and its first pod's life, loaded once and kept; undefined while it is on its way. */
export function useExamples() {
  return useQueries({
    queries: EXAMPLES.map((example) => ({
      queryKey: ['example', example.name],
      queryFn: () => readExample(example),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      retry: 1,
    })),
    combine: (results) => ({
      examples: EXAMPLES.map((example, i) => ({ example, loaded: results[i]?.data })),
      hasFailed: results.some(({ isError }) => isError),
    }),
  })
}

async function readExample({ name, scenario }: Example): Promise<LoadedExample> {
  const text = await loadExample(name)
  const options = { timelines: [0], ...(scenario === undefined ? {} : { scenarios: { 0: scenario } }) }
  return { text, timeline: analyze(text, options).pods[0]?.timeline }
}
