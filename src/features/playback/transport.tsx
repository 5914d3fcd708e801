import { enTimeline, stepToEvent, type Timeline } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { redoScenario, scenarioState, undoScenario } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { fitTime, isTimeFit, zoomTime } from '../../state/zoom-time.ts'
import { prefersReducedMotion } from './reduced-motion.ts'
import { togglePlaying } from './toggle-playing.ts'
import { usePlayback } from './use-playback.ts'

const SPEEDS = [0.5, 1, 2, 4]

/**
 * Play and pause, step to the previous and next event, speed, loop, rest; zoom; undo and redo of what was changed. `isApart`: the
 * steps and the zoom stand elsewhere, within reach of a thumb.
 */
export function Transport({ timeline, isApart = false }: { readonly timeline: Timeline; readonly isApart?: boolean }) {
  usePlayback(timeline)
  const words = useWords('timeline', enTimeline)
  const speed = useStore(playbackState, (playback) => playback.speed)
  const isTimeline = useStore(viewState, ({ view }) => view === 'timeline')
  const loop = useStore(playbackState, (playback) => playback.loop)
  return (
    <div className="transport">
      <fieldset aria-label={isApart ? words.speed : words.playback}>
        {!isApart && <Steps timeline={timeline} />}
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
      {isTimeline && !isApart && <ZoomButtons timeline={timeline} />}
      <UndoButtons />
    </div>
  )
}

/** The steps and the zoom alone: on a phone they stand at its foot. */
export function ThumbBar({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords('timeline', enTimeline)
  return (
    <>
      <fieldset aria-label={words.playback}>
        <Steps timeline={timeline} />
      </fieldset>
      <ZoomButtons timeline={timeline} />
    </>
  )
}

function Steps({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords('timeline', enTimeline)
  const playing = useStore(playbackState, (playback) => playback.playing)
  const step = (direction: 1 | -1) =>
    playbackState.set({ t: stepToEvent(timeline, playbackState.get().t, direction), playing: false })
  return (
    <>
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
    </>
  )
}

function ZoomButtons({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords('timeline', enTimeline)
  const isFit = useStore(pictureState, ({ zoom, stretch }) => isTimeFit(timeline, zoom, stretch))
  return (
    <fieldset className="zoom-buttons" aria-label={words.zoom}>
      <button
        type="button"
        className="button"
        aria-label={words.zoomOut}
        title="−"
        disabled={isFit}
        onClick={() => zoomTime(timeline, -1)}
      >
        −
      </button>
      <button type="button" className="button" title="0" disabled={isFit} onClick={() => fitTime(timeline)}>
        {words.fit}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.zoomIn}
        title="+"
        onClick={() => zoomTime(timeline, 1)}
      >
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
