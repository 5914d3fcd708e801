import { type ReactNode, useMemo } from 'react'
import {
  describeLedger,
  describeObserved,
  describeStatus,
  enObserved,
  enTimeline,
  layoutObserved,
  type Messages,
  observeLife,
  type PodRow,
  type Shape,
  stateAt,
  type Timeline,
} from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { pictureWidth } from '../../state/stage-size.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { ShortName } from '../../ui/short-name.tsx'
import { useWidth } from '../../ui/use-width.ts'
import './observed.css'

/** On desktops the picture is not drawn narrower than this, on phones it is as wide as the screen. */
const NARROWEST = 320

/** A pasted status by itself: READY as the cluster had it, bars as far as it dates them over the prediction, and all it says as tables. */
export function ObservedView({
  timeline,
  row,
  messages,
  drawShapes,
}: {
  readonly timeline: Timeline
  /** As kubectl prints the status. */
  readonly row: PodRow
  readonly messages: Messages
  readonly drawShapes: (shapes: readonly Shape[]) => ReactNode
}) {
  const words = useWords('observed', enObserved)
  const timelineWords = useWords('timeline', enTimeline)
  const [frame, width] = useWidth()
  const observed = useMemo(() => observeLife(timeline), [timeline])
  const clock = observed?.at.slice(11, 19) ?? ''
  const scene = useMemo(
    () =>
      observed === undefined ? undefined : layoutObserved(observed, pictureWidth(width, NARROWEST), clock, messages),
    [observed, width, clock, messages],
  )
  if (observed === undefined || scene === undefined) return null
  const { sentence, sameAtMs } = describeObserved(timeline, row, timelineWords)
  const ledger = describeLedger(observed.life, stateAt(observed.life, observed.atMs), messages)
  const showPrediction = () => {
    pictureState.set({ isObserved: false })
    playbackState.set({ t: sameAtMs ?? timeline.restMs, playing: false })
  }
  return (
    <section className="observed-view" aria-label={words.observed}>
      <div className="verdict">
        <output className="ready-figure" aria-label="READY">
          {row.ready.split('/')[0]}
          <span>/</span>
          {row.ready.split('/')[1]}
        </output>
        <div>
          <p className="verdict-sentence">
            <CodeText text={sentence} />
          </p>
          <p className="verdict-detail">
            {words.legend}{' '}
            {sameAtMs !== undefined && (
              <button type="button" className="link" onClick={showPrediction}>
                {timelineWords.observed.goThere}
              </button>
            )}
          </p>
        </div>
      </div>
      <div ref={frame} className="observed-picture">
        {width > 0 && (
          <svg
            className="pod"
            role="img"
            aria-label={words.picture(timeline.pod.name)}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
            width={scene.width}
            height={scene.height}
          >
            <defs>
              <pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line className="hatch-line" x1="0" y1="0" x2="0" y2="5" />
              </pattern>
            </defs>
            {scene.groups.map((group) => (
              <g key={group.key}>{drawShapes(group.shapes)}</g>
            ))}
          </svg>
        )}
      </div>
      <section className="kubectl" aria-label="kubectl get pod">
        <KubectlTable name={timeline.pod.name} row={row} />
        <p className="kubectl-note">
          <CodeText text={words.kubectlNote(clock)} />
        </p>
      </section>
      <table className="observed-table">
        <caption>{words.containers}</caption>
        <thead>
          <tr>
            <th scope="col">{words.container}</th>
            <th scope="col">{words.adds}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.restarts}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.map(({ name, role, adds, why, reading }) => (
            <tr key={name}>
              <th scope="row" className={`k-${role}`}>
                <ShortName name={name} />
              </th>
              <td className="adds">{adds === 1 ? '+1' : '0'}</td>
              <td>{why}</td>
              <td>{reading.restartCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="observed-table">
        <caption>{words.facts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.fact}</th>
          </tr>
        </thead>
        <tbody>
          {describeStatus(observed, words).map((fact) => (
            <tr key={`${fact.t} ${fact.sentence}`}>
              <td>{fact.t === undefined ? words.noTime : `+${fact.t / 1000} s`}</td>
              <td>
                <CodeText text={fact.sentence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function KubectlTable({ name, row }: { readonly name: string; readonly row: PodRow }) {
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
            <ShortName name={name} />
          </td>
          <td className="ready-cell">{row.ready}</td>
          <td>{row.status}</td>
          <td>{row.restarts}</td>
          <td>{row.age}</td>
        </tr>
      </tbody>
    </table>
  )
}
