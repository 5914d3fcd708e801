import { useMemo } from 'react'
import {
  enMap,
  layoutMini,
  type PodAnalysis,
  sameMoment,
  stateAt,
  type Timeline,
  timeToPosition,
} from '../../core/index.ts'
import { choosePod } from '../../state/choose-pod.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'

const MOST_SHOWN = 6
const SIZE = { width: 250, height: 60 }

/** The pods of the file as small timelines at the same moment of their lives, each with its READY; a click draws it. */
export function Shelf({
  pods,
  podIndex,
  timeline,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly podIndex: number
  readonly timeline: Timeline
}) {
  const words = useWords('map', enMap)
  return (
    <nav className="shelf" aria-label={words.shelfLabel}>
      <p>{words.shelf(pods.length)}</p>
      <ul>
        {pods.slice(0, MOST_SHOWN).map(({ pod, timeline: other }, i) => {
          const key = `${i}-${pod.path}`
          return (
            <li key={key}>
              <button type="button" aria-current={i === podIndex} onClick={() => choosePod(i, pod)}>
                <span className="shelf-name">{pod.name}</span>
                {other !== undefined && <MiniTimeline own={timeline} other={other} />}
              </button>
            </li>
          )
        })}
      </ul>
      {pods.length > MOST_SHOWN && <p>{words.moreOnShelf(pods.length - MOST_SHOWN)}</p>}
    </nav>
  )
}

function MiniTimeline({ own, other }: { readonly own: Timeline; readonly other: Timeline }) {
  const mini = useMemo(() => layoutMini(other, SIZE), [other])
  const t = useStore(playbackState, (playback) => (own === other ? playback.t : sameMoment(own, playback.t, other)))
  const x = timeToPosition(mini.axis, t)
  return (
    <>
      <strong>{stateAt(other, t).row.ready}</strong>
      <svg className="pod" viewBox={`0 -4 ${mini.width} ${SIZE.height + 8}`} aria-hidden="true">
        {mini.shapes.map((shape) =>
          shape.kind === 'rect' ? (
            <rect
              key={`${shape.x} ${shape.y} ${shape.cls}`}
              className={shape.cls}
              x={shape.x}
              y={shape.y}
              width={shape.width}
              height={shape.height}
            />
          ) : null,
        )}
        <line className="playhead" x1={x} x2={x} y1={-4} y2={mini.height + 4} />
      </svg>
    </>
  )
}
