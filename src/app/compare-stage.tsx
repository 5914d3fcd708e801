import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  comparePods,
  compareTimelines,
  compareWithTwin,
  type Messages,
  type PodAnalysis,
  type Shape,
  type Timeline,
} from '../core/index.ts'
import { CompareView, type HeldAgainst, otherPod, otherVersion } from '../features/compare/index.ts'
import { Shapes } from '../features/diagram/index.ts'
import { Transport } from '../features/playback/index.ts'
import { compareState } from '../state/compare-state.ts'
import { editState } from '../state/edit-state.ts'
import { scenarioState } from '../state/scenario-state.ts'
import { useStore } from '../state/use-store.ts'
import { viewState } from '../state/view-state.ts'
import { analyzeText } from './analyze-text.ts'
import { openNamedExample } from './open-example.ts'

/** Compare with what it needs of the rest: the other text's analysis, the picture's shapes, playback. */
export function CompareStage({
  pods,
  podIndex,
  timeline,
  messages,
  onPlayed,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly podIndex: number
  readonly timeline: Timeline
  readonly messages: Messages
  readonly onPlayed: (played: Timeline | undefined) => void
}) {
  return (
    <CompareView
      held={useHeldAgainst(pods, podIndex, timeline)}
      pods={pods}
      timeline={timeline}
      messages={messages}
      drawShapes={drawShapes}
      transport={(played) => <Transport timeline={played} />}
      onPlayed={onPlayed}
      onExample={() => void openExample()}
    />
  )
}

const drawShapes = (shapes: readonly Shape[]) => <Shapes shapes={shapes} />

async function openExample(): Promise<void> {
  await openNamedExample('job-native')
  compareState.set({ mode: 'twin' })
}

/** B for the chosen mode: the twin is derived, the others are analyzed first. */
function useHeldAgainst(pods: readonly PodAnalysis[], podIndex: number, timeline: Timeline): HeldAgainst {
  const state = useStore(compareState, (value) => value)
  const text = useStore(viewState, (view) => view.text)
  const scenarios = useStore(scenarioState, (value) => value.scenarios)
  const before = useStore(editState, (value) => value.before)
  const other = otherPod(pods.length, podIndex, state.podIndex)
  const asked = {
    twin: undefined,
    version: { text, index: podIndex, kubernetes: otherVersion(timeline.kubernetes, state.kubernetes), scenarios: {} },
    pod: other === undefined ? undefined : { text, index: other, kubernetes: timeline.kubernetes, scenarios },
    edit:
      before === undefined
        ? undefined
        : { text: before.text, index: before.podIndex, kubernetes: timeline.kubernetes, scenarios: {} },
  }[state.mode]
  const { data } = useQuery({
    queryKey: ['compare', asked],
    queryFn: async ({ signal }) => {
      if (asked === undefined) return null
      const { kubernetes, index } = asked
      const options = { kubernetes, scenarios: asked.scenarios, timelines: [index] }
      return (await analyzeText(asked.text, options, signal)).pods[index] ?? null
    },
    enabled: asked !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
  })
  const kubernetes = asked?.kubernetes
  return useMemo((): HeldAgainst => {
    if (state.mode === 'twin') {
      const compared = compareWithTwin(timeline)
      if (compared === undefined) return { missing: 'noTwin' }
      return { comparison: compared.comparison, subject: { kind: 'twin', twin: compared.twin } }
    }
    const missing = { missing: state.mode === 'edit' ? 'noEdit' : 'noOtherPod' } as const
    if (kubernetes === undefined) return missing
    if (data === undefined) return undefined
    if (data === null) return missing
    const subject = { kind: state.mode }
    if (state.mode === 'version') return { comparison: comparePods(timeline, data.pod, kubernetes), subject }
    return data.timeline === undefined ? missing : { comparison: compareTimelines(timeline, data.timeline), subject }
  }, [state.mode, timeline, data, kubernetes])
}
