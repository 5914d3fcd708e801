import { crashCode, enFaults, type Fault, type Scenario, setCrashCode, type Timeline } from '../../core/index.ts'
import { changeScenario, redoScenario, scenarioState, undoScenario } from '../../state/scenario-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { keepPod, mendAll, mendIt, spareNode } from './fault-actions.ts'

/** What is broken in this pod, each a tag that mends it, and the steps back and forth. */
export function ActiveFaults({
  timeline,
  podIndex,
  scenario,
  faults,
  look,
}: {
  readonly timeline: Timeline
  readonly podIndex: number
  readonly scenario: Scenario
  readonly faults: readonly Fault[]
  readonly look: (find: (timeline: Timeline) => number) => void
}) {
  const words = useWords('faults', enFaults)
  const canUndo = useStore(scenarioState, ({ done }) => done.length > 0)
  const canRedo = useStore(scenarioState, ({ undone }) => undone.length > 0)
  const { deleteAtSeconds, evictAtSeconds } = scenario
  const count = faults.length + [deleteAtSeconds, evictAtSeconds].filter((at) => at !== undefined).length
  if (count === 0 && !canUndo && !canRedo) return null
  const step = (take: () => boolean) => {
    look((next) => next.restMs)
    take()
  }
  return (
    <div className="break-active">
      {count > 0 && (
        <ul aria-label={words.active}>
          {faults.map((fault) => (
            <li key={`${fault.container} ${fault.kind}`}>
              <Tag
                label={words.of(fault.container, words.names[fault.kind])}
                onRemove={() => mendIt(timeline, podIndex, fault, look)}
              />
              {fault.kind.startsWith('crash-') && (
                <CrashCode scenario={scenario} podIndex={podIndex} container={fault.container} />
              )}
            </li>
          ))}
          {evictAtSeconds !== undefined && (
            <li>
              <Tag
                label={evictAtSeconds === 0 ? words.refused : words.evictedAt(evictAtSeconds)}
                onRemove={() => spareNode(podIndex, look)}
              />
            </li>
          )}
          {deleteAtSeconds !== undefined && (
            <li>
              <Tag label={words.deletedAt(deleteAtSeconds)} onRemove={() => keepPod(podIndex, look)} />
            </li>
          )}
        </ul>
      )}
      {count > 1 && (
        <button type="button" className="button" onClick={() => mendAll(timeline, podIndex, faults, look)}>
          {words.mendAll}
        </button>
      )}
      {canUndo && (
        <button type="button" className="button" onClick={() => step(undoScenario)}>
          {words.undo}
        </button>
      )}
      {canRedo && (
        <button type="button" className="button" onClick={() => step(redoScenario)}>
          {words.redo}
        </button>
      )}
    </div>
  )
}

function Tag({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const words = useWords('faults', enFaults)
  return (
    <button type="button" className="fault-tag" aria-label={words.remove(label)} onClick={onRemove}>
      {label} <span aria-hidden="true">✕</span>
    </button>
  )
}

/** With which code it exits: 1 to 255. */
function CrashCode({
  scenario,
  podIndex,
  container,
}: {
  readonly scenario: Scenario
  readonly podIndex: number
  readonly container: string
}) {
  const words = useWords('faults', enFaults)
  return (
    <label className="crash-code">
      {words.exitCode}{' '}
      <input
        type="number"
        min={1}
        max={255}
        value={crashCode(scenario, container) ?? 1}
        onChange={(event) =>
          changeScenario(podIndex, (given) => setCrashCode(given, container, event.target.valueAsNumber))
        }
      />
    </label>
  )
}
