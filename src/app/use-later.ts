import { useQuery } from '@tanstack/react-query'

/** What is loaded after the first paint; undefined until it is here. */
export function useLater(): Partial<typeof import('./later.ts')> {
  const later = useQuery({
    queryKey: ['later'],
    queryFn: () => import('./later.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return later.data ?? {}
}
