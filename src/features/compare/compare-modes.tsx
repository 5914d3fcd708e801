import {
  enCompare,
  KUBERNETES_VERSIONS,
  type PodAnalysis,
  parseKubernetesVersion,
  type Timeline,
} from '../../core/index.ts'
import { type CompareMode, compareState } from '../../state/compare-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { otherPod, otherVersion } from './choose-other.ts'

const MODES: readonly CompareMode[] = ['twin', 'version', 'pod', 'edit']

/** What the pod is held against, and the example that shows at once what Compare is for. */
export function CompareModes({
  pods,
  timeline,
  onExample,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly timeline: Timeline
  readonly onExample: () => void
}) {
  const words = useWords('compare', enCompare)
  const state = useStore(compareState, (value) => value)
  const podIndex = useStore(viewState, (view) => view.podIndex)
  return (
    <div className="compare-modes">
      <fieldset>
        <legend className="visually-hidden">{words.against}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="compare-mode"
              checked={state.mode === mode}
              onChange={() => compareState.set({ mode })}
            />
            <span>{words.modes[mode]}</span>
          </label>
        ))}
      </fieldset>
      {state.mode === 'version' && (
        <label>
          <span className="visually-hidden">{words.otherVersion}</span>
          <select
            value={otherVersion(timeline.kubernetes, state.kubernetes)}
            onChange={(event) => compareState.set({ kubernetes: parseKubernetesVersion(event.target.value) })}
          >
            {KUBERNETES_VERSIONS.filter((version) => version !== timeline.kubernetes)
              .reverse()
              .map((version) => (
                <option key={version} value={version}>
                  v{version}
                </option>
              ))}
          </select>
        </label>
      )}
      {state.mode === 'pod' && pods.length > 1 && (
        <label>
          <span className="visually-hidden">{words.otherPod}</span>
          <select
            value={otherPod(pods.length, podIndex, state.podIndex)}
            onChange={(event) => compareState.set({ podIndex: Number(event.target.value) })}
          >
            {pods.map(({ pod }, i) => {
              const key = `${i}-${pod.path}`
              return i === podIndex ? null : (
                <option key={key} value={i}>
                  {pod.kind} {pod.name}
                </option>
              )
            })}
          </select>
        </label>
      )}
      <p className="compare-example">
        <button type="button" className="link" onClick={onExample}>
          {words.example}
        </button>
        {`: ${words.exampleWhat}`}
      </p>
    </div>
  )
}
