import { enExplain, explainPod, type Messages, type Timeline } from '../../core/index.ts'
import { useMoment } from './use-moment.ts'

/** The ten questions and their answers at the playhead. */
export function Answers({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const moment = useMoment(timeline)
  return (
    <details className="answers">
      <summary>Ten questions about this pod</summary>
      <dl>
        {explainPod(timeline, moment.t, messages, enExplain).map(({ id, question, sentence }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
