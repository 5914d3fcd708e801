import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { KubernetesVersion, VersionChange } from '../../core/index.ts'
import { type Scenarios, scenarioState } from '../../state/scenario-state.ts'
import { textId } from '../../state/text-id.ts'
import { useStore } from '../../state/use-store.ts'
import { viewState } from '../../state/view-state.ts'

/** How the changes are found: the app says where. */
export type FindChanges = (
  text: string,
  scenarios: Scenarios,
  podIndex: number,
  signal: AbortSignal,
) => Promise<readonly VersionChange[] | 'too-long'>

/** Where this pod's life changes from one version to the next, by version; undefined until that has been looked at, which is done only while `isWanted`. */
export function useVersionChanges(
  podIndex: number,
  findChanges: FindChanges,
  isWanted: boolean,
): ReadonlyMap<KubernetesVersion, VersionChange> | 'too-long' | undefined {
  const text = useStore(viewState, (view) => view.text)
  const scenarios = useStore(scenarioState, (state) => state.scenarios)
  const client = useQueryClient()
  const queryKey = useMemo(() => ['versions', textId(text), scenarios, podIndex], [text, scenarios, podIndex])
  useEffect(() => {
    if (!isWanted) void client.cancelQueries({ queryKey })
  }, [client, queryKey, isWanted])
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const found = await findChanges(text, scenarios, podIndex, signal)
      return found === 'too-long' ? found : new Map(found.map((change) => [change.version, change]))
    },
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
  })
  return data
}
