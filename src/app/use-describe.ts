import { useQuery } from '@tanstack/react-query'
import type { Diagnostic } from '../core/index.ts'

/** The words of diagnostics, loaded after the first paint; undefined until they are here. */
export function useDescribe(): ((diagnostic: Diagnostic) => string) | undefined {
  const words = useQuery({
    queryKey: ['words', 'diagnostics'],
    queryFn: () => import('./diagnostic-words.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return words.data?.describe
}
