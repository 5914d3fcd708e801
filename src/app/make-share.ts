import { buildShare, type LinkInput, type Share } from '../core/index.ts'

/** The link to a longer text is made in a worker, so that the page never waits. */
const IN_PAGE_LENGTH = 16_000

/** A link and what is in it; rejects when `signal` says that it is no longer wanted. */
export async function makeShare(input: LinkInput, signal: AbortSignal): Promise<Share> {
  if (input.text.length <= IN_PAGE_LENGTH) return buildShare(input)
  const worker = new Worker(new URL('../worker/share-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Share>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('newer input', 'AbortError')))
      worker.addEventListener('message', (event: MessageEvent<Share>) => resolve(event.data))
      worker.addEventListener('error', () => reject(new Error('the worker that makes links failed')))
      worker.postMessage(input)
    })
  } finally {
    worker.terminate()
  }
}
