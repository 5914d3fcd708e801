import { useQuery } from '@tanstack/react-query'
import type { KubernetesVersion, VersionChange } from '../../core/index.ts'
import { type Scenarios, scenarioState } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'
import { viewState } from '../../state/view-state.ts'

/** How the changes are found: the app says where. */
export type FindChanges = (
  text: string,
  scenarios: Scenarios,
  podIndex: number,
  signal: AbortSignal,
) => Promise<readonly VersionChange[] | 'too-long'>

/** Where this pod's life changes from one version to the next, by version; undefined while that is being looked at. */
export function useVersionChanges(
  podIndex: number,
  findChanges: FindChanges,
): ReadonlyMap<KubernetesVersion, VersionChange> | 'too-long' | undefined {
  const text = useStore(viewState, (view) => view.text)
  const scenarios = useStore(scenarioState, (state) => state.scenarios)
  const { data } = useQuery({
    queryKey: ['versions', text, scenarios, podIndex],
    queryFn: async ({ signal }) => {
      const found = await findChanges(text, scenarios, podIndex, signal)
      return found === 'too-long' ? found : new Map(found.map((change) => [change.version, change]))
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
  })
  return data
}
