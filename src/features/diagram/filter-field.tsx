import { enTimeline } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'

/** Of many containers only those with a text in their name. READY counts all of them all the same. */
export function FilterField({ shown, total }: { readonly shown: number; readonly total: number }) {
  const words = useWords('timeline', enTimeline)
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
    </p>
  )
}
