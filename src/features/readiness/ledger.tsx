import { useState } from 'react'
import { describeLedger, enTimeline, type Messages, type Timeline } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { ShortName } from '../../ui/short-name.tsx'
import { useMoment } from './use-moment.ts'

/** A longer ledger is told in part until it is asked for: nobody reads it while it plays. */
const MOST_LINES = 60

/** The READY arithmetic as a table: one line a container, +1 or 0, and why. A line leads to its place in the YAML. */
export function Ledger({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const moment = useMoment(timeline)
  const words = useWords('timeline', enTimeline).ledger
  const [isWhole, setWhole] = useState(false)
  const { receipt } = moment
  const shown = isWhole || receipt.length <= MOST_LINES ? receipt : receipt.slice(0, MOST_LINES)
  const lines = describeLedger(timeline, { ...moment, receipt: shown }, messages)
  return (
    <section className="ledger" aria-label={words.title}>
      <table>
        <caption>{moment.gone ? words.whyGone : words.why(moment.row.ready)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.container}</th>
            <th scope="col">{words.list}</th>
            <th scope="col">{words.adds}</th>
            <th scope="col">{words.reason}</th>
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
                  <ShortName name={line.name} />
                </button>
              </th>
              <td>{line.list}</td>
              <td className="adds">{line.adds === 1 ? '+1' : '0'}</td>
              <td>{line.why}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {shown.length < receipt.length && (
            <tr>
              <td colSpan={4}>
                <button type="button" className="link" onClick={() => setWhole(true)}>
                  {words.more(receipt.length - shown.length)}
                </button>
              </td>
            </tr>
          )}
          <tr>
            <th scope="row" colSpan={2}>
              READY
            </th>
            <td className="adds">{moment.gone ? '' : `${moment.ready}/${moment.total}`}</td>
            <td>{moment.gone ? words.gone : words.sum(moment.ready, moment.total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
