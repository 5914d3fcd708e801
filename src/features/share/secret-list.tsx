import { enShare, type Share } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'

const MOST_LISTED = 8

/** The likely secrets of the full text, by name; they are struck out before it goes into the link. */
export function SecretList({ secrets }: { readonly secrets: Share['secrets'] }) {
  const words = useWords('share', enShare)
  if (secrets.length === 0) return <p className="share-warning">{words.noSecrets}</p>
  return (
    <div className="share-warning">
      <strong>{words.struckOut(secrets.length)}</strong>
      <ul>
        {secrets.slice(0, MOST_LISTED).map(({ name, line }, i) => {
          const key = `${line}-${i}`
          return (
            <li key={key}>
              <CodeText text={words.secretAt(name.replaceAll('`', "'"), line)} />
            </li>
          )
        })}
        {secrets.length > MOST_LISTED && <li>{words.andMore(secrets.length - MOST_LISTED)}</li>}
      </ul>
      {words.onlyAHelp}
    </div>
  )
}
