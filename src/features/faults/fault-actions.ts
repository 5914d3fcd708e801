import {
  applyFault,
  type Fault,
  faultAfterSeconds,
  momentOfDelete,
  momentOfFault,
  removeFault,
  type Scenario,
  stateAt,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { changeScenario } from '../../state/scenario-state.ts'
import { viewState } from '../../state/view-state.ts'

type Look = (find: (timeline: Timeline) => number) => void

/** Breaks one thing, as one step that can be undone, and looks at it. */
export function breakIt(timeline: Timeline, podIndex: number, fault: Fault, look: Look): void {
  look((next) => momentOfFault(next, fault))
  viewState.set({ selection: fault.container })
  const after = faultAfterSeconds(timeline, fault.container)
  changeScenario(podIndex, (scenario) => applyFault(timeline.pod, scenario, fault, after))
}

/** Mends one thing; the playhead rests. */
export function mendIt({ pod }: Timeline, podIndex: number, fault: Fault, look: Look): void {
  look((next) => next.restMs)
  changeScenario(podIndex, (scenario) => removeFault(pod, scenario, fault))
}

/** Mends all that is broken and takes the deletion back, in one step. */
export function mendAll({ pod }: Timeline, podIndex: number, faults: readonly Fault[], look: Look): void {
  look((next) => next.restMs)
  changeScenario(podIndex, (scenario) =>
    faults.reduce((kept, fault) => removeFault(pod, kept, fault), withoutDelete(scenario)),
  )
}

const STEP_MS = 100

/** `kubectl delete pod` at the playhead. Where the pod is stopping or gone already, only looks there. */
export function deletePod(timeline: Timeline, podIndex: number, look: Look): void {
  const t = Math.round(playbackState.get().t / STEP_MS) * STEP_MS
  const { gone, row } = stateAt(timeline, t)
  if (gone || row.status === 'Terminating') {
    playbackState.set({ t: momentOfDelete(timeline), playing: false })
    return
  }
  look(momentOfDelete)
  changeScenario(podIndex, (scenario) => ({ ...scenario, deleteAtSeconds: t / 1000 }))
}

/** Nobody deletes it; what is assumed may come back. */
export function keepPod(podIndex: number, look: Look): void {
  look((next) => next.restMs)
  changeScenario(podIndex, withoutDelete)
}

function withoutDelete({ deleteAtSeconds: _, ...scenario }: Scenario): Scenario {
  return scenario
}
