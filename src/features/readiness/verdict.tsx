import { describeVerdict, enTimeline, type Messages, type Timeline } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { useMoment } from './use-moment.ts'

/** The READY figure and the sentence that says what it means. */
export function VerdictHead({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const moment = useMoment(timeline)
  const words = useWords('timeline', enTimeline)
  const { sentence, detail } = describeVerdict(timeline, moment, messages)
  return (
    <section className="verdict" aria-label="READY">
      <output className="ready-figure" aria-label="READY">
        {moment.gone ? (
          words.gone
        ) : (
          <>
            {moment.ready}
            <span>/</span>
            {moment.total}
          </>
        )}
      </output>
      <div>
        <p className="verdict-sentence">
          <CodeText text={sentence} />
        </p>
        <p className="verdict-detail">
          <CodeText text={detail} />
        </p>
      </div>
    </section>
  )
}
