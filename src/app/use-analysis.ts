import seedAnalysis from 'virtual:seed-analysis'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import SEED from '../core/examples/seed.yaml?raw'
import { type Analysis, type AnalyzeOptions, NEWEST_KUBERNETES } from '../core/index.ts'
import { earlyState } from '../state/early-state.ts'
import { rememberText } from '../state/edit-state.ts'
import { scenarioState } from '../state/scenario-state.ts'
import { textId } from '../state/text-id.ts'
import { useStore } from '../state/use-store.ts'
import { viewState } from '../state/view-state.ts'
import { analysisOptions } from './analysis-options.ts'
import { analyzeText } from './analyze-text.ts'

export interface ShownAnalysis {
  /** Of the text as it is. Undefined until the first answer. */
  readonly current: Analysis | undefined
  /** The last one with a pod in it: what is drawn. */
  readonly drawn: Analysis | undefined
  /** What is drawn is of the text and the settings as they are. */
  readonly isFresh: boolean
  /** The picture is older than the text. */
  readonly isStale: boolean
  readonly isBusy: boolean
  /** The person stopped the reading of this text. */
  readonly isStopped: boolean
  readonly stop: () => void
  readonly readAgain: () => void
}

/** The analysis of the editor's text. A text without a pod leaves the last good picture standing. */
export function useAnalysis(): ShownAnalysis {
  const text = useStore(viewState, (view) => view.text)
  const kubernetes = useStore(viewState, (view) => view.kubernetes)
  const podIndex = useStore(viewState, (view) => view.podIndex)
  const scenarios = useStore(scenarioState, (state) => state.scenarios)
  const isSeed = text === SEED && kubernetes === NEWEST_KUBERNETES && Object.keys(scenarios).length === 0
  const options = analysisOptions(kubernetes, scenarios, podIndex)
  const ready = isSeed ? seedAnalysis : analyzedEarly(text, options)
  useEngineSoon()
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['analysis', textId(text), kubernetes, podIndex, scenarios],
    queryFn: ({ signal }) => analyzeText(text, options, signal),
    ...(ready === undefined ? {} : { initialData: ready }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
  })
  const stop = useCallback(() => void client.cancelQueries({ queryKey: ['analysis'] }), [client])
  const { refetch } = query
  const readAgain = useCallback(() => void refetch(), [refetch])
  const good = useRef<Analysis | undefined>(undefined)
  const current = query.data
  if (current !== undefined && current.pods.length > 0) good.current = current
  const isGood = !query.isPlaceholderData && current !== undefined && current.pods.length > 0
  useEffect(() => {
    if (isGood) rememberText(text)
  }, [isGood, text])
  return {
    current,
    drawn: good.current,
    isFresh: current !== undefined && !query.isPlaceholderData,
    isStale: current !== undefined && current.pods.length === 0 && good.current !== undefined,
    isBusy: query.isFetching,
    isStopped: !query.isFetching && query.isPlaceholderData,
    stop,
    readAgain,
  }
}

/** What was analyzed before the page began, while it is what the page asks for. */
function analyzedEarly(text: string, options: AnalyzeOptions): Analysis | undefined {
  const { analysis } = earlyState.get()
  const isSame = analysis?.text === text && JSON.stringify(analysis.options) === JSON.stringify(options)
  return isSame ? analysis.made : undefined
}

const SOON_MS = 1000
const LATER_MS = 3000

/** Has the engine at hand before the first key is pressed, and the rest before the network goes, without holding up the first picture. */
function useEngineSoon(): void {
  useEffect(() => {
    const timer = setTimeout(() => void import('./engine.ts'), SOON_MS)
    const later = setTimeout(() => void import('./warm-up.ts').then(({ warmUp }) => warmUp()), LATER_MS)
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
    }
  }, [])
}
