import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { enPage } from '../core/index.ts'
import { useWords } from '../state/use-words.ts'
import { UiWords } from '../ui/ui-words.ts'
import './app.css'
import './screens.css'
import { ErrorBoundary } from './error-boundary.tsx'
import { Shell } from './shell.tsx'

const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', refetchOnWindowFocus: false } } })

/** The whole page. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <Worded>
          <Shell />
        </Worded>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}

function Worded({ children }: { readonly children: ReactNode }) {
  const { close } = useWords('page', enPage)
  return <UiWords value={useMemo(() => ({ close }), [close])}>{children}</UiWords>
}
