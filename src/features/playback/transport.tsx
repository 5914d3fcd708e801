import { stepToEvent, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { prefersReducedMotion } from './reduced-motion.ts'
import { togglePlaying } from './toggle-playing.ts'
import { usePlayback } from './use-playback.ts'

const SPEEDS = [0.5, 1, 2, 4]

/** Play and pause, step to the previous and next event, speed, rest. */
export function Transport({ timeline }: { readonly timeline: Timeline }) {
  usePlayback(timeline)
  const playing = useStore(playbackState, (playback) => playback.playing)
  const speed = useStore(playbackState, (playback) => playback.speed)
  const step = (direction: 1 | -1) =>
    playbackState.set({ t: stepToEvent(timeline, playbackState.get().t, direction), playing: false })
  return (
    <fieldset className="transport" aria-label="Playback">
      <button
        type="button"
        className="button"
        onClick={() => step(-1)}
        aria-label="Previous event"
        title="Previous event (←)"
      >
        <StepIcon />
      </button>
      <button type="button" className="button primary" onClick={() => togglePlaying(timeline)} title="Space">
        {prefersReducedMotion() ? 'Step' : playing ? 'Pause' : 'Play'}
      </button>
      <button type="button" className="button" onClick={() => step(1)} aria-label="Next event" title="Next event (→)">
        <StepIcon forward />
      </button>
      <button
        type="button"
        className="button"
        onClick={() => playbackState.set({ t: timeline.restMs, playing: false })}
        title="R"
      >
        Rest
      </button>
      <label>
        Speed{' '}
        <select value={speed} onChange={(event) => playbackState.set({ speed: Number(event.target.value) })}>
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {one}×
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

function StepIcon({ forward = false }: { readonly forward?: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" transform={forward ? undefined : 'scale(-1 1)'}>
      <path d="M1 1l7 5-7 5z" fill="currentColor" />
      <path d="M10 1v10" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
