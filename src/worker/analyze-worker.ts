import { type AnalyzeOptions, analyze } from '../core/index.ts'

/** What the page posts; the answer is the Analysis, its pods one by one and then the rest: to take in many at once holds up a page. */
interface AnalyzeRequest {
  readonly text: string
  readonly options: AnalyzeOptions
}

addEventListener('message', (event: MessageEvent<AnalyzeRequest>) => {
  const { pods, ...rest } = analyze(event.data.text, event.data.options)
  for (const pod of pods) postMessage({ pod })
  postMessage({ rest })
})
