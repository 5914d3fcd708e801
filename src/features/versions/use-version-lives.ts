import { useQuery } from '@tanstack/react-query'
import {
  analyze,
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  type LifeChange,
  lifeChange,
  type Timeline,
} from '../../core/index.ts'
import { type Scenarios, scenarioState } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'
import { viewState } from '../../state/view-state.ts'

/** Each version's analysis is a wait of its own: beyond this the page would feel it. */
const LONGEST_TEXT = 16_000

export interface VersionChange {
  readonly before: KubernetesVersion
  readonly change: LifeChange
}

/** Where this pod's life changes from one version to the next; undefined while that is being looked at. */
export function useVersionChanges(podIndex: number): ReadonlyMap<KubernetesVersion, VersionChange> | undefined {
  const text = useStore(viewState, (view) => view.text)
  const scenarios = useStore(scenarioState, (state) => state.scenarios)
  const isShort = text.length <= LONGEST_TEXT
  const { data } = useQuery({
    queryKey: ['versions', text, scenarios, podIndex],
    queryFn: ({ signal }) => findChanges(text, scenarios, podIndex, signal),
    enabled: isShort,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
  })
  return isShort ? data : EMPTY
}

const EMPTY: ReadonlyMap<KubernetesVersion, VersionChange> = new Map()

/** One version after the other, with a pause for the page between two. */
async function findChanges(text: string, scenarios: Scenarios, podIndex: number, signal: AbortSignal) {
  const changes = new Map<KubernetesVersion, VersionChange>()
  let last: { readonly version: KubernetesVersion; readonly timeline: Timeline } | undefined
  for (const version of KUBERNETES_VERSIONS) {
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) throw new DOMException('newer text', 'AbortError')
    const timeline = analyze(text, { kubernetes: version, scenarios, timelines: [podIndex] }).pods[podIndex]?.timeline
    if (timeline === undefined) return changes
    const change = last && lifeChange(last.timeline, timeline)
    if (last !== undefined && change !== undefined) changes.set(version, { before: last.version, change })
    last = { version, timeline }
  }
  return changes
}
