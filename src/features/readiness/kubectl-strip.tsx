import type { Messages, Timeline } from '../../core/index.ts'
import { useMoment } from './use-moment.ts'

/** What `kubectl get pod` prints at the playhead. */
export function KubectlStrip({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const moment = useMoment(timeline)
  const { pod } = timeline
  if (moment.gone) {
    return (
      <section className="kubectl" aria-label="kubectl get pod">
        <p>Error from server (NotFound): pods "{pod.name}" not found</p>
      </section>
    )
  }
  return (
    <section className="kubectl" aria-label="kubectl get pod">
      <table>
        <thead>
          <tr>
            <th scope="col">NAME</th>
            <th scope="col">READY</th>
            <th scope="col">STATUS</th>
            <th scope="col">RESTARTS</th>
            <th scope="col">AGE</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="pod-name">
              {pod.name}
              {pod.nameIsTemplate && <span className="name-suffix">-…</span>}
            </td>
            <td className="ready-cell">{moment.row.ready}</td>
            <td title={moment.statusFrom === undefined ? undefined : `from ${moment.statusFrom}`}>
              {moment.row.status}
            </td>
            <td>{moment.restarts}</td>
            <td>{moment.age}</td>
          </tr>
        </tbody>
      </table>
      <p className="kubectl-note">
        what <code>kubectl get pod</code> prints at this moment
        {moment.statusFrom === undefined ? '' : `; ${messages.readiness.statusFrom(moment.statusFrom)}`}
      </p>
    </section>
  )
}
