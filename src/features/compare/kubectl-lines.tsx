import { type Comparison, enCompare, humanDuration, stateAt, type Timeline, toOther } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'

/** What `kubectl get pod` prints for both at the playhead; of Jobs also what becomes of the Job. */
export function KubectlLines({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords('compare', enCompare)
  const t = useStore(playbackState, (playback) => Math.floor(Math.min(playback.t, comparison.endMs) / 100) * 100)
  const { a, b, clock } = comparison
  const isJob = /Job$/.test(a.pod.kind) && /Job$/.test(b.pod.kind)
  const endless = comparison.differences.find(({ kind }) => kind === 'endless')
  const jobOf = (side: 'a' | 'b', timeline: Timeline): string => {
    const { phase } = stateAt(timeline, t).row
    if (phase === 'Succeeded') return words.job.complete
    if (phase === 'Failed') return words.job.failed
    const hangs = endless?.kind === 'endless' && endless.side === side && t >= endless.t
    return hangs ? words.job.noEnd : words.job.running
  }
  const sides = [
    { side: 'a', letter: 'A', timeline: a, ageMs: t },
    { side: 'b', letter: 'B', timeline: b, ageMs: toOther(clock, t) },
  ] as const
  return (
    <section className="kubectl compare-kubectl" aria-label="kubectl get pod">
      <table>
        <thead>
          <tr>
            <td />
            {['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', ...(isJob ? ['JOB'] : [])].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.map(({ side, letter, timeline, ageMs }) => {
            const moment = stateAt(timeline, t)
            return (
              <tr key={side}>
                <th scope="row">{letter}</th>
                <td className="pod-name">
                  {timeline.pod.name}
                  {timeline.pod.nameIsTemplate && <span className="name-suffix">-…</span>}
                </td>
                {moment.gone ? (
                  <td colSpan={4}>{words.notFound}</td>
                ) : (
                  <>
                    <td className="ready-cell">{moment.row.ready}</td>
                    <td>{moment.row.status}</td>
                    <td>{moment.restarts}</td>
                    <td>{humanDuration(ageMs)}</td>
                  </>
                )}
                {isJob && <td>{jobOf(side, timeline)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="kubectl-note">
        <CodeText text={words.kubectlNote} />
      </p>
    </section>
  )
}
