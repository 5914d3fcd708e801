import { type PodAnalysis, stateAt, type Timeline } from '../../core/index.ts'
import { viewState } from '../../state/view-state.ts'

const MOST_SHOWN = 6

/** The other pods of the file, each with its READY at rest; a click draws it. */
export function Shelf({
  pods,
  podIndex,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly podIndex: number
  readonly timeline: Timeline
}) {
  return (
    <nav className="shelf" aria-label="Pods in this file">
      <p>{pods.length} pods in this file</p>
      <ul>
        {pods.slice(0, MOST_SHOWN).map(({ pod, timeline }, i) => {
          const key = `${i}-${pod.path}`
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={i === podIndex}
                onClick={() => viewState.set({ podIndex: i, selection: undefined })}
              >
                <span>{pod.name}</span>
                {timeline !== undefined && <strong>{stateAt(timeline, timeline.restMs).row.ready}</strong>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
