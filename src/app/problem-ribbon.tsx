import { type Diagnostic, enPage, lineColumnAt, parseTextLines } from '../core/index.ts'
import { useStore } from '../state/use-store.ts'
import { useWords } from '../state/use-words.ts'
import { viewState } from '../state/view-state.ts'
import { CodeText } from '../ui/code-text.tsx'

const MOST_SHOWN = 5
const ORDER = { error: 0, warning: 1, info: 2 }

/** What is wrong with the text, each with its line; a click goes there. Says so when the picture is older than the text. */
export function ProblemRibbon({
  diagnostics,
  isStale,
  describe,
}: {
  readonly diagnostics: readonly Diagnostic[]
  readonly isStale: boolean
  readonly describe: (diagnostic: Diagnostic) => string
}) {
  const text = useStore(viewState, (view) => view.text)
  const words = useWords('page', enPage)
  if (diagnostics.length === 0) return null
  const lines = parseTextLines(text)
  const ordered = [...diagnostics].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  const worst = ordered[0]?.severity ?? 'info'
  return (
    <section
      className={`ribbon ribbon-${worst}`}
      aria-label={words.problems}
      role={worst === 'error' ? 'alert' : 'status'}
    >
      {isStale && <strong>{words.lastGood} </strong>}
      <ul>
        {ordered.slice(0, MOST_SHOWN).map((diagnostic, i) => {
          const { line, column } = lineColumnAt(lines, diagnostic.span.from)
          const { from, to } = diagnostic.span
          const key = `${diagnostic.code}-${from}-${i}`
          return (
            <li key={key}>
              {to > 0 && (
                <button
                  type="button"
                  className="link"
                  onClick={() => viewState.set({ reveal: { from, to, seq: (viewState.get().reveal?.seq ?? 0) + 1 } })}
                >
                  {words.place(line, column)}
                </button>
              )}{' '}
              <CodeText text={describe(diagnostic)} />
            </li>
          )
        })}
      </ul>
      {ordered.length > MOST_SHOWN && <p>{words.andMore(ordered.length - MOST_SHOWN)}</p>}
    </section>
  )
}
