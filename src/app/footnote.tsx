import { enPage, enTimeline, listDurations, withoutDurations } from '../core/index.ts'
import { changeScenario, scenarioState } from '../state/scenario-state.ts'
import { useStore } from '../state/use-store.ts'
import { useMessages, useWords } from '../state/use-words.ts'
import { viewState } from '../state/view-state.ts'
import './footnote.css'
import { useIsPhone } from './use-is-phone.ts'

/** The legend and what is exact and what is assumed. */
function Legend({ onTable, isTableOpen }: { readonly onTable: () => void; readonly isTableOpen: boolean }) {
  const { scene } = useMessages()
  const page = useWords('page', enPage)
  const around = useWords('timeline', enTimeline)
  const words = scene.legend
  const isPhone = useIsPhone()
  return (
    <footer className="footnote">
      <p>
        {scene.footnote} {isPhone ? around.tapHint : around.dragHint} <ResetAssumptions /> {page.rule}{' '}
        <button type="button" className="link" aria-expanded={isTableOpen} onClick={onTable}>
          {isTableOpen ? page.hideTable : page.showTable}
        </button>
      </p>
      <ul className="legend" aria-label={page.legend}>
        <li>
          <i className="swatch swatch-counted" /> {words.counted}
        </li>
        <li>
          <i className="swatch swatch-outline" /> {words.notCounted}
        </li>
        <li>
          <i className="swatch swatch-tail" /> {words.tail}
        </li>
        <li>
          <i className="swatch swatch-init" /> {words.init}
        </li>
        <li>
          <i className="swatch swatch-wait" /> {words.waiting}
        </li>
        <li>
          <i className="swatch swatch-gate" /> {words.gate}
        </li>
      </ul>
    </footer>
  )
}

/** There while a bar's end was dragged. */
function ResetAssumptions() {
  const words = useWords('timeline', enTimeline)
  const podIndex = useStore(viewState, (view) => view.podIndex)
  const given = useStore(scenarioState, ({ scenarios }) => scenarios[podIndex])
  const count = given === undefined ? 0 : listDurations(given).length
  if (count === 0) return null
  return (
    <>
      <button type="button" className="link" onClick={() => changeScenario(podIndex, withoutDurations)}>
        {words.resetAssumptions(count)}
      </button>{' '}
    </>
  )
}

function Privacy({ problems }: { readonly problems: number }) {
  const words = useWords('page', enPage)
  return (
    <p className="privacy">
      <span>{problems === 0 ? '' : words.problemCount(problems)}</span>
      <span>{words.privacy}</span>
    </p>
  )
}

export const Footnote = { Legend, Privacy }
