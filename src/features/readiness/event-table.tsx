import { enTell, enTimeline, stateAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useWords } from '../../state/use-words.ts'

const MOST_ROWS = 500

/** The same content as a table: time, event, READY and STATUS. */
export function EventTable({ timeline }: { readonly timeline: Timeline }) {
  const tell = useWords('tell', enTell)
  const words = useWords('timeline', enTimeline).events
  const shown = timeline.events.slice(0, MOST_ROWS)
  return (
    <div className="event-table">
      <table>
        <caption>{words.caption(timeline.pod.name, timeline.events.length, shown.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.event}</th>
            <th scope="col">READY</th>
            <th scope="col">STATUS</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event, i) => {
            const { row, gone } = stateAt(timeline, event.t)
            const key = `${i}-${event.t}`
            return (
              <tr key={key}>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => playbackState.set({ t: event.t, playing: false })}
                  >
                    {(event.t / 1000).toFixed(3)} s
                  </button>
                </td>
                <td>{tell.events[event.type](event.values ?? {}, event.container ?? '')}</td>
                <td>{gone ? '' : row.ready}</td>
                <td>{gone ? 'NotFound' : row.status}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
