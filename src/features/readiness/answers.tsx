import { useState } from 'react'
import { enExplain, enTimeline, explainPod, type Messages, type Timeline } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { useMoment } from './use-moment.ts'

/** The ten questions and their answers at the playhead. */
export function Answers({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const moment = useMoment(timeline)
  const words = useWords('explain', enExplain)
  const [isOpen, setOpen] = useState(false)
  const around = useWords('timeline', enTimeline)
  return (
    <details className="answers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{around.questions}</summary>
      {isOpen && (
        <dl>
          {explainPod(timeline, moment.t, messages, words).map(({ id, question, sentence }) => (
            <div key={id}>
              <dt>{question}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
