import { enTimeline, snapshotAt, type Timeline } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'

/** Of many containers only those with a text in their name. READY counts all of them all the same. */
export function FilterField({
  timeline,
  shown,
  isFolded,
}: {
  readonly timeline: Timeline
  readonly shown: number
  /** Some rows stand for several containers. */
  readonly isFolded: boolean
}) {
  const words = useWords('timeline', enTimeline)
  const total = timeline.lanes.length
  const open = useStore(pictureState, (picture) => picture.open)
  const counted = useStore(playbackState, ({ t }) => snapshotAt(timeline, t)).ready
  const filter = useStore(pictureState, (picture) => picture.filter)
  return (
    <p className="row-filter">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={filter}
        onChange={(event) => pictureState.set({ filter: event.target.value.trim() })}
      />
      <span role="status">{shown < total ? words.filtered(shown, total) : ''}</span>
      {shown === total && <span>{words.many(total, counted)}</span>}
      {(isFolded || open.length > 0) && (
        <button type="button" className="button" onClick={() => pictureState.set({ open: isFolded ? 'all' : [] })}>
          {isFolded ? words.unfold : words.fold}
        </button>
      )}
    </p>
  )
}
