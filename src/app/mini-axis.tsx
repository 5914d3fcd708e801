import { enPage, type Messages, type Timeline } from '../core/index.ts'
import { playbackState } from '../state/playback-state.ts'
import { useStore } from '../state/use-store.ts'
import { useWords } from '../state/use-words.ts'

const STEPS = 1000

/** The playhead under the Map: the acts side by side, the same moments as on the timeline's axis. */
export function MiniAxis({ timeline, messages }: { readonly timeline: Timeline; readonly messages: Messages }) {
  const t = useStore(playbackState, (playback) => playback.t)
  const page = useWords('page', enPage)
  const words = messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  const share = 1 / Math.max(1, timeline.acts.length)
  const at = timeline.acts.findIndex(({ toMs }) => t <= toMs)
  const act = timeline.acts[at] ?? timeline.acts.at(-1)
  if (act === undefined) return null
  const place = Math.max(0, at)
  const value = (place + (Math.min(t, act.toMs) - act.fromMs) / Math.max(1, act.toMs - act.fromMs)) * share * STEPS
  return (
    <div className="mini-axis">
      <input
        type="range"
        min={0}
        max={STEPS}
        value={Math.round(value)}
        aria-label={page.time}
        aria-valuetext={page.timeAt((t / 1000).toFixed(1), words[act.id])}
        onChange={(event) => {
          const whole = (Number(event.target.value) / STEPS) * timeline.acts.length
          const index = Math.min(timeline.acts.length - 1, Math.floor(whole))
          const chosen = timeline.acts[index]
          if (chosen !== undefined)
            playbackState.set({
              t: Math.round(chosen.fromMs + (whole - index) * (chosen.toMs - chosen.fromMs)),
              playing: false,
            })
        }}
      />
      <ol>
        {timeline.acts.map((one) => (
          <li key={one.fromMs}>{words[one.id]}</li>
        ))}
      </ol>
    </div>
  )
}
