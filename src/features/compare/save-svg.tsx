import {
  type Comparison,
  type ComparisonText,
  describeDifference,
  enCompare,
  layoutComparison,
  type Messages,
  renderComparisonSvg,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useWords } from '../../state/use-words.ts'
import { saveText } from '../../ui/save-text.ts'

const FILE_WIDTH = 1012

/** The comparison at the playhead as a file. */
export function SaveSvg({
  comparison,
  text,
  messages,
}: {
  readonly comparison: Comparison
  readonly text: ComparisonText
  readonly messages: Messages
}) {
  const words = useWords('compare', enCompare)
  const save = () => {
    const scene = layoutComparison(comparison, text, { width: FILE_WIDTH }, messages, words)
    const svg = renderComparisonSvg(
      comparison,
      scene,
      {
        theme: 'auto',
        t: Math.min(comparison.endMs, playbackState.get().t),
        title: text.headline.replaceAll('`', ''),
        desc: comparison.differences.map((one) => describeDifference(one, words).join(' ')).join(' '),
      },
      messages,
      words,
    )
    saveText(`${comparison.a.pod.name}-compare.svg`, 'image/svg+xml', svg)
  }
  return (
    <button type="button" className="link compare-save" onClick={save}>
      {words.saveSvg}
    </button>
  )
}
