import { type AnalyzeOptions, versionChanges } from '../core/index.ts'

/** What the page posts; the answer is a list of VersionChange. */
interface VersionsRequest {
  readonly text: string
  readonly scenarios: NonNullable<AnalyzeOptions['scenarios']>
  readonly podIndex: number
}

addEventListener('message', (event: MessageEvent<VersionsRequest>) => {
  const { text, scenarios, podIndex } = event.data
  const steps = versionChanges(text, scenarios, podIndex)
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    postMessage(step.value)
    return
  }
})
