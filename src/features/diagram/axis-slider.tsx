import { enTimeline, type Messages, type Scene, snapshotAt, type Timeline } from '../../core/index.ts'
import { scrubByKey, scrubTo, setScrubbing } from '../../state/scrub.ts'
import { useWords } from '../../state/use-words.ts'
import { TrackSlider } from '../../ui/track-slider.tsx'
import { useTold } from './use-told.ts'

const FINE_MS = 100

/** The axis is the scrubber: one slider over the track, 44 px tall. */
export function AxisSlider({
  scene,
  timeline,
  messages,
  scale,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
  readonly scale: number
}) {
  const words = useWords('timeline', enTimeline)
  const t = Math.min(timeline.endMs, Math.round(useTold(timeline) / FINE_MS) * FINE_MS)
  const { ready, total, row } = snapshotAt(timeline, t)
  const act = timeline.acts.find(({ toMs }) => t <= toMs)
  const actName =
    act === undefined ? '' : messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving'][act.about ?? act.id]
  const first = scene.axis[0]
  const last = scene.axis.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <TrackSlider
      style={{
        left: first.from * scale,
        width: (last.to - first.from) * scale,
        top: (scene.track - 22) * scale,
        height: 44 * scale,
      }}
      label={words.time}
      max={timeline.endMs / 1000}
      now={t / 1000}
      text={words.timeAt({
        seconds: String(t / 1000),
        act: actName,
        ready: row.deleted ? 0 : ready,
        total,
        status: row.status,
      })}
      onKeyDown={(event) => scrubByKey(event, timeline)}
      onMove={(share) => scrubTo(scene.axis, share)}
      onDrag={setScrubbing}
    />
  )
}
