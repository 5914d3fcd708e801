import { en } from '../core/index.ts'
import './footnote.css'

/** The legend and what is exact and what is assumed. */
function Legend({ onTable, isTableOpen }: { readonly onTable: () => void; readonly isTableOpen: boolean }) {
  const words = en.scene.legend
  return (
    <footer className="footnote">
      <p>
        {en.scene.footnote} Count the solid bars under the playhead: that is READY.{' '}
        <button type="button" className="link" aria-expanded={isTableOpen} onClick={onTable}>
          {isTableOpen ? 'Hide the table' : 'Show as a table'}
        </button>
      </p>
      <ul className="legend" aria-label="Legend">
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
  return (
    <p className="privacy">
      <span>{problems === 0 ? '' : problems === 1 ? '1 problem' : `${problems} problems`}</span>
      <span>Nothing leaves this page.</span>
    </p>
  )
}

export const Footnote = { Legend, Privacy }
