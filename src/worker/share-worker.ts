import { buildShare, type LinkInput } from '../core/index.ts'

// The page posts a LinkInput; the answer is the Share.
addEventListener('message', (event: MessageEvent<LinkInput>) => {
  postMessage(buildShare(event.data))
})
