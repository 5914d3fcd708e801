import { enTimeline, stepToEvent, type Timeline, zoomAround } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { redoScenario, scenarioState, undoScenario } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { prefersReducedMotion } from './reduced-motion.ts'
import { togglePlaying } from './toggle-playing.ts'
import { usePlayback } from './use-playback.ts'

const SPEEDS = [0.5, 1, 2, 4]
const ZOOM_STEP = 1.6

/** Play and pause, step to the previous and next event, speed, loop, rest; zoom; undo and redo of what was changed. */
export function Transport({ timeline }: { readonly timeline: Timeline }) {
  usePlayback(timeline)
  const words = useWords('timeline', enTimeline)
  const playing = useStore(playbackState, (playback) => playback.playing)
  const speed = useStore(playbackState, (playback) => playback.speed)
  const isTimeline = useStore(viewState, ({ view }) => view === 'timeline')
  const loop = useStore(playbackState, (playback) => playback.loop)
  const step = (direction: 1 | -1) =>
    playbackState.set({ t: stepToEvent(timeline, playbackState.get().t, direction), playing: false })
  return (
    <div className="transport">
      <fieldset aria-label={words.playback}>
        <button
          type="button"
          className="button"
          onClick={() => step(-1)}
          aria-label={words.previousEvent}
          title={`${words.previousEvent} (←)`}
        >
          <StepIcon />
        </button>
        <button type="button" className="button primary" onClick={() => togglePlaying(timeline)} title="Space">
          {prefersReducedMotion() ? words.step : playing ? words.pause : words.play}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => step(1)}
          aria-label={words.nextEvent}
          title={`${words.nextEvent} (→)`}
        >
          <StepIcon forward />
        </button>
        <button
          type="button"
          className="button"
          onClick={() => playbackState.set({ t: timeline.restMs, playing: false })}
          title="R"
        >
          {words.rest}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={loop}
          onClick={() => playbackState.set({ loop: !loop })}
          title="O"
        >
          {words.loop}
        </button>
        <label>
          {words.speed}{' '}
          <select value={speed} onChange={(event) => playbackState.set({ speed: Number(event.target.value) })}>
            {SPEEDS.map((one) => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      {isTimeline && <ZoomButtons timeline={timeline} />}
      <UndoButtons />
    </div>
  )
}

function ZoomButtons({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords('timeline', enTimeline)
  const isZoomed = useStore(pictureState, (picture) => picture.zoom !== undefined)
  const zoom = (factor: number) =>
    pictureState.set({ zoom: zoomAround(timeline.acts, pictureState.get().zoom, factor, playbackState.get().t) })
  return (
    <fieldset className="zoom-buttons" aria-label={words.zoom}>
      <button
        type="button"
        className="button"
        aria-label={words.zoomOut}
        title="−"
        disabled={!isZoomed}
        onClick={() => zoom(1 / ZOOM_STEP)}
      >
        −
      </button>
      <button
        type="button"
        className="button"
        title="0"
        disabled={!isZoomed}
        onClick={() => pictureState.set({ zoom: undefined })}
      >
        {words.fit}
      </button>
      <button type="button" className="button" aria-label={words.zoomIn} title="+" onClick={() => zoom(ZOOM_STEP)}>
        +
      </button>
    </fieldset>
  )
}

/** There only while something was changed. */
function UndoButtons() {
  const words = useWords('timeline', enTimeline)
  const canUndo = useStore(scenarioState, ({ done }) => done.length > 0)
  const canRedo = useStore(scenarioState, ({ undone }) => undone.length > 0)
  if (!canUndo && !canRedo) return null
  return (
    <fieldset aria-label={`${words.undo}, ${words.redo}`}>
      <button type="button" className="button" disabled={!canUndo} onClick={undoScenario} title="Ctrl Z">
        {words.undo}
      </button>
      <button type="button" className="button" disabled={!canRedo} onClick={redoScenario} title="Ctrl Shift Z">
        {words.redo}
      </button>
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
