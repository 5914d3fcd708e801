import { useMemo, useState } from 'react'
import { buildSnippets, type EncodedLink, enShare, type Snippet } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'

/** What to paste where; none while there is no link, or where the page has no address that others can open. */
export function useSnippets(encoded: EncodedLink | undefined, title: string): readonly Snippet[] {
  const fragment = encoded !== undefined && 'fragment' in encoded ? encoded.fragment : ''
  return useMemo(() => buildSnippets({ base: location.href, fragment, title }), [fragment, title])
}

/** A snippet for each place where teams write. */
export function Snippets({ snippets }: { readonly snippets: readonly Snippet[] }) {
  const words = useWords('share', enShare)
  const [index, setIndex] = useState(0)
  const chosen = snippets[index] ?? snippets[0]
  if (chosen === undefined) return null
  return (
    <details className="share-snippets">
      <summary>{words.otherPlaces}</summary>
      <label>
        {words.place}{' '}
        <select value={index} onChange={(event) => setIndex(Number(event.target.value))}>
          {snippets.map(({ place, form }, i) => (
            <option key={`${place}-${form}`} value={i}>
              {words.placeNames[place]}: {words.formNames[form]}
            </option>
          ))}
        </select>
      </label>
      <p id="share-hint">
        <CodeText text={words.placeHints[chosen.place]} />
      </p>
      <textarea
        readOnly
        rows={4}
        aria-label={words.snippet}
        aria-describedby="share-hint"
        value={chosen.text}
        wrap="soft"
      />
      <CopyButton key={index} label={words.copy} copied={words.copied} failed={words.copyByHand} text={chosen.text} />
      {chosen.form === 'image' && (
        <p>
          <CodeText text={words.markdownNote} />
        </p>
      )}
    </details>
  )
}
