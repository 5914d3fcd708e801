import { type Diagnostic, enShare } from '../core/index.ts'
import { addressState } from '../state/address-state.ts'
import { useWords } from '../state/use-words.ts'
import { CodeText } from '../ui/code-text.tsx'
import { showSeed } from './open-link.ts'

/** Why a link could not be opened. The picture that was there stays; where there was none, the example is a click away. */
export function LinkNote({
  problem,
  describe,
  hasPicture,
}: {
  readonly problem: Diagnostic
  readonly describe: (diagnostic: Diagnostic) => string
  readonly hasPicture: boolean
}) {
  const words = useWords('share', enShare)
  return (
    <section className="ribbon ribbon-error" aria-label={words.noLink} role="alert">
      <strong>{words.noLink}</strong> <CodeText text={describe(problem)} />{' '}
      {hasPicture ? (
        <button type="button" className="link" onClick={() => addressState.set({ problem: undefined })}>
          {words.dismiss}
        </button>
      ) : (
        <button type="button" className="link" onClick={showSeed}>
          {words.showExample}
        </button>
      )}
    </section>
  )
}
