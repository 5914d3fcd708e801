import type { KubernetesVersion } from '../core/index.ts'
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
