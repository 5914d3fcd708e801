import type { Analysis, AnalyzeOptions, PodAnalysis } from '../core/index.ts'
import { IN_PAGE_LENGTH } from './analysis-options.ts'

/** What the worker posts, the rest last. */
type Part = { readonly pod: PodAnalysis } | { readonly rest: Omit<Analysis, 'pods'> }
const LONGEST_MS = 10_000

/**
 * The analysis of a text: short ones in the page, long ones in a worker that is ended when `signal` says that newer text came, or
 * after ten seconds (then the answer is a diagnostic). Never rejects but for an abort.
 */
export async function analyzeText(text: string, options: AnalyzeOptions, signal: AbortSignal): Promise<Analysis> {
  if (text.length <= IN_PAGE_LENGTH) {
    const { analyze } = await import('./engine.ts')
    return analyze(text, options)
  }
  const worker = new Worker(new URL('../worker/analyze-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Analysis>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('newer text', 'AbortError')))
      setTimeout(() => resolve(tooLong()), LONGEST_MS)
      const pods: PodAnalysis[] = []
      worker.addEventListener('message', ({ data }: MessageEvent<Part>) => {
        if ('pod' in data) pods.push(data.pod)
        else resolve({ ...data.rest, pods })
      })
      worker.addEventListener('error', () => resolve(tooLong()))
      worker.postMessage({ text, options })
    })
  } finally {
    worker.terminate()
  }
}

function tooLong(): Analysis {
  const diagnostic = {
    code: 'text/took-too-long',
    severity: 'error',
    span: { from: 0, to: 0 },
    path: '',
    values: { limit: `${LONGEST_MS / 1000} s` },
  } as const
  return { pods: [], diagnostics: [diagnostic] }
}
