import { type ReactNode, useEffect } from 'react'
import {
  allContainers,
  describeRow,
  enExplain,
  enPanel,
  lineColumnAt,
  type Messages,
  parseTextLines,
  pictureTimes,
  stateAt,
  stretchAt,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { ShortName } from '../../ui/short-name.tsx'
import { Durations } from './durations.tsx'
import './row-panel.css'

/** What there is to say of the selected container at the playhead. Nothing is shown while none is selected. */
export function RowPanel({
  timeline,
  messages,
  children,
}: {
  readonly timeline: Timeline
  readonly messages: Messages
  /** What can be done with the row, under what is said of it. */
  readonly children?: ReactNode
}) {
  const selection = useStore(viewState, (view) => view.selection)
  const words = useWords('panel', enPanel)
  const explain = useWords('explain', enExplain)
  const times = pictureTimes(timeline)
  const at = useStore(playbackState, (playback) => stretchAt(times, playback.t))
  const container = allContainers(timeline.pod).find(({ name }) => name === selection)
  useEffect(() => {
    if (selection !== undefined && container === undefined) viewState.set({ selection: undefined })
  }, [selection, container])
  if (container === undefined) return null
  const lines = describeRow(timeline, stateAt(timeline, at), container.name, messages, explain, words)
  const line = lineColumnAt(parseTextLines(viewState.get().text), container.span.from).line
  const reveal = () => {
    const seq = (viewState.get().reveal?.seq ?? 0) + 1
    viewState.set({ reveal: { from: container.roleSpan.from, to: container.roleSpan.to, seq } })
  }
  return (
    <section className="row-panel" aria-label={container.name.slice(0, 200)}>
      <header>
        <h2>
          <ShortName name={container.name} />
        </h2>
        <span className={`k-${container.role}`}>{messages.scene.kinds[container.role]}</span>
        <button type="button" className="link" onClick={reveal}>
          {container.list}[{container.index}], YAML {line}
        </button>
        <button type="button" className="button" onClick={() => viewState.set({ selection: undefined })}>
          {words.close}
        </button>
      </header>
      <dl>
        {lines.map(({ term, sentence }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <Durations timeline={timeline} container={container.name} />
      {children}
    </section>
  )
}
