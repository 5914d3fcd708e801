import { useMemo, useRef, useState } from 'react'
import { type BarEnd, barEnds, enPanel, moveBarEnd, resetBarEnd, stepSeconds, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { changeScenario } from '../../state/scenario-state.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import './durations.css'

/** How long things take in a container that no rule times: the ends of its bars, for thumbs and keys. The same steps can be undone. */
export function Durations({ timeline, container }: { readonly timeline: Timeline; readonly container: string }) {
  const words = useWords('panel', enPanel)
  const ends = useMemo(() => barEnds(timeline, container), [timeline, container])
  if (ends.length === 0) return null
  return (
    <section className="durations" aria-label={words.durations}>
      <h3>{words.durations}</h3>
      {ends.map((end) => (
        <Duration key={`${end.kind} ${end.run}`} timeline={timeline} end={end} />
      ))}
    </section>
  )
}

function Duration({ timeline, end }: { readonly timeline: Timeline; readonly end: BarEnd }) {
  const words = useWords('panel', enPanel)
  /** What is being typed; half a number is no duration yet. */
  const [draft, setDraft] = useState<string>()
  const visits = useRef(0)
  const what = end.run === 0 ? words.ends[end.kind] : words.nthRun(words.ends[end.kind], end.run + 1)
  const seconds = Number(end.seconds.toFixed(3))
  const change = (to: number) => {
    playbackState.set({ playing: false })
    const gesture = `steps ${end.container} ${end.kind} ${end.run} ${visits.current}`
    changeScenario(
      viewState.get().podIndex,
      (given) => moveBarEnd(given, timeline, end, end.fromMs + to * 1000),
      gesture,
    )
  }
  return (
    <fieldset
      className="duration"
      aria-label={words.end(end.container, what)}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) visits.current++
      }}
    >
      <span className="duration-what">
        {what} <small>{end.isGiven ? words.yours : words.assumed}</small>
      </span>
      <button
        type="button"
        className="button"
        aria-label={words.shorter}
        title={words.shorter}
        onClick={() => change(stepSeconds(seconds, -1))}
      >
        −
      </button>
      <label>
        <input
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          aria-label={what}
          value={draft ?? seconds}
          onChange={(event) => {
            setDraft(event.target.value)
            const typed = event.target.valueAsNumber
            if (typed > 0) change(typed)
          }}
          onBlur={() => setDraft(undefined)}
        />{' '}
        {words.seconds}
      </label>
      <button
        type="button"
        className="button"
        aria-label={words.longer}
        title={words.longer}
        onClick={() => change(stepSeconds(seconds, 1))}
      >
        +
      </button>
      <button
        type="button"
        className="button duration-reset"
        aria-label={words.assumeAgain}
        title={words.assumeAgain}
        disabled={!end.isGiven}
        onClick={() => changeScenario(viewState.get().podIndex, (given) => resetBarEnd(given, end))}
      >
        ↺
      </button>
    </fieldset>
  )
}
