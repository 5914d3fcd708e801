import { lazy, type ReactNode, Suspense, useState } from 'react'
import { agesAt, enTimeline, type Messages, type Moment, type Timeline } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { ShortName } from '../../ui/short-name.tsx'
import { useMoment } from './use-moment.ts'

const WatchLines = lazy(() => import('./watch-lines.tsx').then(({ WatchLines }) => ({ default: WatchLines })))

/** What `kubectl get pod` prints at the playhead, or all that `kubectl get pod -w` has printed up to it. */
export function KubectlStrip({
  timeline,
  messages,
  children,
}: {
  readonly timeline: Timeline
  readonly messages: Messages
  /** What stands at its foot. */
  readonly children?: ReactNode
}) {
  const moment = useMoment(timeline)
  const words = useWords('timeline', enTimeline)
  const [isWatching, setWatching] = useState(false)
  const { pod } = timeline
  return (
    <section className="kubectl" aria-label="kubectl get pod">
      {isWatching ? (
        <Suspense>
          <WatchLines timeline={timeline} />
        </Suspense>
      ) : moment.gone ? (
        <p>Error from server (NotFound): pods "{pod.name}" not found</p>
      ) : (
        <Row timeline={timeline} moment={moment} />
      )}
      <p className="kubectl-note">
        {!isWatching && (
          <>
            <CodeText text={words.kubectlNote} />
            {moment.gone || moment.statusFrom === undefined
              ? ''
              : `; ${messages.readiness.statusFrom(moment.statusFrom)}`}
          </>
        )}{' '}
        <button type="button" className="button" aria-pressed={isWatching} onClick={() => setWatching(!isWatching)}>
          {words.watch} <code>-w</code>
        </button>
      </p>
      {children}
    </section>
  )
}

function Row({ timeline, moment }: { readonly timeline: Timeline; readonly moment: Moment }) {
  const words = useWords('timeline', enTimeline)
  const { pod } = timeline
  const from = moment.statusFrom
  const restarts = useStore(playbackState, ({ t }) => agesAt(timeline, t).restarts)
  const age = useStore(playbackState, ({ t }) => agesAt(timeline, t).age)
  const terms = moment.receipt
    .filter(({ of, reading }) => of === 1 || reading.restartCount > 0)
    .map(({ name, reading }) => `${name} ${reading.restartCount}`)
  return (
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
            <ShortName name={pod.name} />
            {pod.nameIsTemplate && <span className="name-suffix">-…</span>}
          </td>
          <td className="ready-cell">
            <span key={moment.row.ready} className="ready-now">
              {moment.row.ready}
            </span>
          </td>
          <td>
            {from === undefined ? (
              moment.row.status
            ) : (
              <button
                type="button"
                className="cell-link"
                data-status-from={from}
                onClick={() => viewState.set({ selection: from })}
                onPointerEnter={() => pictureState.set({ pointed: from })}
                onPointerLeave={() => pictureState.set({ pointed: undefined })}
                onFocus={() => pictureState.set({ pointed: from })}
                onBlur={() => pictureState.set({ pointed: undefined })}
              >
                {moment.row.status}
              </button>
            )}
          </td>
          <td>
            {moment.restarts === '0' ? (
              '0'
            ) : (
              <button type="button" className="cell-link" title={words.restartsFrom(terms)}>
                {restarts}
                <span className="cell-terms">{words.restartsFrom(terms)}</span>
              </button>
            )}
          </td>
          <td>{age}</td>
        </tr>
      </tbody>
    </table>
  )
}
