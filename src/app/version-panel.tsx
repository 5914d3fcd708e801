import { type Timeline, type VersionChange, versionChanges } from '../core/index.ts'
import { Versions } from '../features/versions/index.ts'
import type { Scenarios } from '../state/scenario-state.ts'

/** Longer texts are looked at in a worker. */
const IN_PAGE_LENGTH = 16_000
/** Longer ones not at all: each version is a reading of its own. */
const LONGEST = 400_000
/** The picture of the text comes first. */
const AFTER_MS = 600

/** What the versions make of the pod. */
export function VersionPanel({ timeline, podIndex }: { readonly timeline: Timeline; readonly podIndex: number }) {
  return <Versions timeline={timeline} podIndex={podIndex} findChanges={findChanges} />
}

/** Where the pod's life changes; 'too-long' when nobody looks. Rejects when `signal` says that it is no longer wanted. */
async function findChanges(
  text: string,
  scenarios: Scenarios,
  podIndex: number,
  signal: AbortSignal,
): Promise<readonly VersionChange[] | 'too-long'> {
  if (text.length > LONGEST) return 'too-long'
  if (text.length > IN_PAGE_LENGTH) return findInWorker(text, scenarios, podIndex, signal)
  const steps = versionChanges(text, scenarios, podIndex)
  for (;;) {
    // A pause for the page between two versions.
    await pause(0, signal)
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

async function findInWorker(text: string, scenarios: Scenarios, podIndex: number, signal: AbortSignal) {
  await pause(AFTER_MS, signal)
  const worker = new Worker(new URL('../worker/versions-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<readonly VersionChange[]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(newer()))
      worker.addEventListener('message', (event: MessageEvent<readonly VersionChange[]>) => resolve(event.data))
      worker.addEventListener('error', () => reject(new Error('the worker that looks at versions failed')))
      worker.postMessage({ text, scenarios, podIndex })
    })
  } finally {
    worker.terminate()
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  if (signal.aborted) throw newer()
}

function newer(): DOMException {
  return new DOMException('newer text', 'AbortError')
}
