import { enPage } from '../core/index.ts'
import { useMessages, useWords } from '../state/use-words.ts'
import './footnote.css'

/** The legend and what is exact and what is assumed. */
function Legend({ onTable, isTableOpen }: { readonly onTable: () => void; readonly isTableOpen: boolean }) {
  const { scene } = useMessages()
  const page = useWords('page', enPage)
  const words = scene.legend
  return (
    <footer className="footnote">
      <p>
        {scene.footnote} {page.rule}{' '}
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
