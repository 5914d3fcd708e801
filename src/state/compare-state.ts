import type { KubernetesVersion, LinkState } from '../core/index.ts'
import { createStore } from './create-store.ts'

/** twin: the same pod, native or the old way; version: on another Kubernetes; pod: another of the file; edit: before the last edit. */
export type CompareMode = 'twin' | 'version' | 'pod' | 'edit'

/** What the pod is held against in Compare. Kept while other views are shown. */
interface CompareState {
  readonly mode: CompareMode
  /** Of B, in the mode `version`. Undefined: the one before A's. */
  readonly kubernetes: KubernetesVersion | undefined
  /** Of B, in the mode `pod`. Undefined: the first other one. */
  readonly podIndex: number | undefined
}

export const compareState = createStore<CompareState>({ mode: 'twin', kubernetes: undefined, podIndex: undefined })

/** What a link says of it: nothing for the twin, nor for the text before the last edit, which no link holds. */
export function sharedCompare(): Pick<LinkState, 'compare'> {
  const { mode, kubernetes, podIndex } = compareState.get()
  if (mode !== 'version' && mode !== 'pod') return {}
  return {
    compare: {
      mode,
      ...(mode === 'version' && kubernetes !== undefined ? { kubernetes } : {}),
      ...(mode === 'pod' && podIndex !== undefined ? { podIndex } : {}),
    },
  }
}
