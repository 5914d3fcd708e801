import { enShare } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'

const MOST_LINES = 400
const LONGEST_SHOWN = 40_000

/** The YAML as whoever opens the link reads it. */
export function LinkPreview({ text }: { readonly text: string }) {
  const words = useWords('share', enShare)
  const lines = text.trimEnd().split('\n')
  const shown = lines.slice(0, MOST_LINES).join('\n').slice(0, LONGEST_SHOWN)
  const left = lines.length - shown.split('\n').length
  return (
    <details className="share-preview" open>
      <summary>{words.preview}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={words.preview}>
        <pre>
          {shown}
          {left > 0 && `\n${words.moreLines(left)}`}
        </pre>
      </section>
    </details>
  )
}
