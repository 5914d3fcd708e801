import { allContainers, type Comparison, type ComparisonScene, type Messages, stateAt } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { viewState } from '../../state/view-state.ts'

const MOST_BUTTONS = 120

/** A button on each row of both panels; what is chosen is chosen in both, and in the other views. */
export function CompareRows({
  scene,
  comparison,
  messages,
}: {
  readonly scene: ComparisonScene
  readonly comparison: Comparison
  readonly messages: Messages
}) {
  const selection = useStore(viewState, (view) => view.selection)
  const t = useStore(playbackState, ({ t, playing }) => (playing ? 0 : Math.min(t, comparison.endMs)))
  return (['a', 'b'] as const).map((side) => {
    const panel = scene[side]
    if (panel === undefined) return null
    const { receipt } = stateAt(comparison[side], t)
    const letter = side.toUpperCase()
    return (
      <ul key={side} className="row-buttons" aria-label={`${letter}: ${comparison[side].pod.name}`}>
        {allContainers(comparison[side].pod)
          .slice(0, MOST_BUTTONS)
          .map((container, i) => {
            const row = panel.rows[i]
            const line = receipt[i]
            if (row === undefined || line === undefined) return null
            const reason = messages.scene.receipt[line.reason]
            return (
              <li key={container.path} style={{ left: 0, top: row.start, width: scene.width, height: row.size }}>
                <button
                  type="button"
                  aria-pressed={selection === container.name}
                  aria-label={`${letter}: ${container.name}, ${messages.scene.kinds[container.role]}, ${container.list}. ${reason}.`}
                  onClick={() =>
                    viewState.set({ selection: selection === container.name ? undefined : container.name })
                  }
                />
              </li>
            )
          })}
      </ul>
    )
  })
}
