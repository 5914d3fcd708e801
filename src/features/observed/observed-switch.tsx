import { enObserved } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import './observed.css'

/** Observed or Predicted: two buttons over the timeline of a pod whose status was pasted. */
export function ObservedSwitch() {
  const words = useWords('observed', enObserved)
  const isObserved = useStore(pictureState, (picture) => picture.isObserved)
  const choose = (chosen: boolean) => pictureState.set({ isObserved: chosen })
  return (
    <fieldset className="observed-switch" aria-label={words.show}>
      <button type="button" className="button" aria-pressed={isObserved} onClick={() => choose(true)}>
        {words.observed}
      </button>
      <button type="button" className="button" aria-pressed={!isObserved} onClick={() => choose(false)}>
        {words.predicted}
      </button>
    </fieldset>
  )
}
