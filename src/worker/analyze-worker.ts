import { type AnalyzeOptions, analyze } from '../core/index.ts'

/** What the page posts; the answer is the Analysis. */
interface AnalyzeRequest {
  readonly text: string
  readonly options: AnalyzeOptions
}

addEventListener('message', (event: MessageEvent<AnalyzeRequest>) => {
  postMessage(analyze(event.data.text, event.data.options))
})
