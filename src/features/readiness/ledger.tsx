import { describeLedger, type Messages, type Timeline } from '../../core/index.ts'
import { viewState } from '../../state/view-state.ts'
import { useMoment } from './use-moment.ts'

/** The READY arithmetic as a table: one line a container, +1 or 0, and why. A line leads to its place in the YAML. */
export function Ledger({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const moment = useMoment(timeline)
  const lines = describeLedger(timeline, moment, messages)
  return (
    <section className="ledger" aria-label="READY ledger">
      <table>
        <caption>Why {moment.gone ? 'there is no READY' : `READY is ${moment.row.ready}`}</caption>
        <thead>
          <tr>
            <th scope="col">container</th>
            <th scope="col">in</th>
            <th scope="col">adds</th>
            <th scope="col">why</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">
                <button
                  type="button"
                  className={`link k-${line.role}`}
                  onClick={() => {
                    const { reveal } = viewState.get()
                    viewState.set({
                      selection: line.name,
                      reveal: { from: line.span.from, to: line.span.to, seq: (reveal?.seq ?? 0) + 1 },
                    })
                  }}
                >
                  {line.name}
                </button>
              </th>
              <td>{line.list}</td>
              <td className="adds">{line.adds === 1 ? '+1' : '0'}</td>
              <td>{line.why}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              READY
            </th>
            <td className="adds">{moment.gone ? '' : `${moment.ready}/${moment.total}`}</td>
            <td>{moment.gone ? 'the object is gone' : `${moment.ready} ready of ${moment.total} that count`}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
