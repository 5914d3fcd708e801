import { type Comparison, describeDifference, enCompare, type Messages, printMoment } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useWords } from '../../state/use-words.ts'

const MOST_SHOWN = 40

/** Every difference in words, in order of time; a click takes the playhead there. */
export function DifferenceList({
  comparison,
  messages,
}: {
  readonly comparison: Comparison
  readonly messages: Messages
}) {
  const words = useWords('compare', enCompare)
  const { differences } = comparison
  if (differences.length === 0) return null
  const left = differences.length - MOST_SHOWN
  return (
    <section className="differences" aria-label={words.differences}>
      <h3>{words.differences}</h3>
      <p>{words.differencesNote}</p>
      <ol>
        {differences.slice(0, MOST_SHOWN).map((difference) => {
          const [first, second] = describeDifference(difference, words)
          return (
            <li key={`${difference.kind} ${difference.t} ${first} ${second}`}>
              <button type="button" onClick={() => playbackState.set({ t: difference.t, playing: false })}>
                <span className="difference-time">{printMoment(comparison, difference.t, messages)}</span>
                <span>
                  {first} {second}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {left > 0 && <p>{words.andMore(left)}</p>}
    </section>
  )
}
