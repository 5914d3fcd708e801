import './gallery.css'
import { type Example, enGallery } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { MiniPicture } from './mini-picture.tsx'
import { type LoadedExample, useExamples } from './use-examples.ts'

/** The examples by topic, each with its question, what kubectl prints for it and its life at a glance. */
export function Gallery({
  onChoose,
  onClose,
}: {
  readonly onChoose: (example: Example, text: string) => void
  readonly onClose: () => void
}) {
  const words = useWords('gallery', enGallery)
  const { examples, hasFailed } = useExamples()
  const topics = [...new Set(examples.map(({ example }) => example.topic))]
  return (
    <Dialog title={words.title} onClose={onClose} isWide>
      <p className="gallery-intro">{words.intro}</p>
      {hasFailed && <p role="alert">{words.failed}</p>}
      {topics.map((topic) => (
        <section key={topic} aria-label={words.topics[topic]}>
          <h3>{words.topics[topic]}</h3>
          <ul className="gallery">
            {examples
              .filter(({ example }) => example.topic === topic)
              .map(({ example, loaded }) => (
                <li key={example.name}>
                  <Card example={example} loaded={loaded} onChoose={onChoose} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}

function Card({
  example,
  loaded,
  onChoose,
}: {
  readonly example: Example
  readonly loaded: LoadedExample | undefined
  readonly onChoose: (example: Example, text: string) => void
}) {
  const { title, question } = useWords('gallery', enGallery).examples[example.name]
  return (
    <button
      type="button"
      className="gallery-card"
      aria-label={`${title}: ${question.replaceAll('`', '')} ${example.ready} ${example.status}`}
      disabled={loaded === undefined}
      onClick={() => loaded !== undefined && onChoose(example, loaded.text)}
    >
      <strong>{title}</strong>
      <span className="gallery-question">
        <CodeText text={question} />
      </span>
      <span className="gallery-picture">
        {loaded?.timeline !== undefined && <MiniPicture timeline={loaded.timeline} />}
      </span>
      <code>
        {example.ready} {example.status}
      </code>
    </button>
  )
}
