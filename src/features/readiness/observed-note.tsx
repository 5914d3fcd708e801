import { describeObserved, enTimeline, type PodRow, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'

/** What the cluster said beside what the kubelet would do, and a way to the moment at which both say the same. */
export function ObservedNote({ timeline, observed }: { readonly timeline: Timeline; readonly observed: PodRow }) {
  const words = useWords('timeline', enTimeline)
  const { sentence, sameAtMs } = describeObserved(timeline, observed, words)
  return (
    <p className="observed">
      <CodeText text={sentence} />{' '}
      {sameAtMs !== undefined && (
        <button type="button" className="link" onClick={() => playbackState.set({ t: sameAtMs, playing: false })}>
          {words.observed.goThere}
        </button>
      )}
    </p>
  )
}
