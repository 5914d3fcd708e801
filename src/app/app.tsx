import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
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
        <Shell />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
