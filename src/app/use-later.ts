import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Diagnostic, describeDiagnostic } from '../core/index.ts'
import { localeState } from '../state/locale-state.ts'
import { useStore } from '../state/use-store.ts'

interface Later {
  readonly layoutPhone: typeof import('./later.ts').layoutPhone | undefined
  /** A diagnostic in the chosen language. */
  readonly describe: ((diagnostic: Diagnostic) => string) | undefined
}

/** What is loaded after the first paint; undefined until it is here. */
export function useLater(): Later {
  const { data } = useQuery({
    queryKey: ['later'],
    queryFn: () => import('./later.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const translated = useStore(localeState, ({ words }) => words.diagnostics)
  return useMemo(() => {
    const words = translated ?? data?.enDiagnostics
    return {
      layoutPhone: data?.layoutPhone,
      describe: words === undefined ? undefined : (diagnostic: Diagnostic) => describeDiagnostic(diagnostic, words),
    }
  }, [data, translated])
}
