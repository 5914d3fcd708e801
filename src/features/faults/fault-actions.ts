import {
  applyFault,
  type Fault,
  faultAfterSeconds,
  momentOfDelete,
  momentOfEviction,
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

/** Mends all that is broken and takes the deletion and the eviction back, in one step. */
export function mendAll({ pod }: Timeline, podIndex: number, faults: readonly Fault[], look: Look): void {
  look((next) => next.restMs)
  changeScenario(podIndex, (scenario) =>
    faults.reduce((kept, fault) => removeFault(pod, kept, fault), withoutEviction(withoutDelete(scenario))),
  )
}

const STEP_MS = 100
/** When a pod is evicted of which only the refusal is known. */
const USUAL_MS = 60_000

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

/**
 * The kubelet evicts the pod at the playhead. Where that is too late or nobody would see it run, while it serves. Another eviction
 * and a deletion on the way are taken back.
 */
export function evictPod(timeline: Timeline, podIndex: number, look: Look): void {
  const { t: shown } = playbackState.get()
  const { gone, row } = stateAt(timeline, shown)
  const isOver = gone || row.status === 'Terminating' || row.phase === 'Failed' || row.phase === 'Succeeded'
  const stopMs = timeline.acts.find(({ id }) => id === 'stop')?.fromMs
  const t = !isOver ? shown : stopMs === undefined ? USUAL_MS : stopMs / 2
  // At 0 it would be refused.
  setEviction(podIndex, look, Math.max(STEP_MS, Math.round(t / STEP_MS) * STEP_MS) / 1000)
}

/** The node is under pressure when the pod comes. */
export function refusePod(podIndex: number, look: Look): void {
  setEviction(podIndex, look, 0)
}

function setEviction(podIndex: number, look: Look, evictAtSeconds: number): void {
  look(momentOfEviction)
  changeScenario(podIndex, (scenario) => ({ ...withoutDelete(scenario), evictAtSeconds }))
}

/** The node has enough of everything. */
export function spareNode(podIndex: number, look: Look): void {
  look((next) => next.restMs)
  changeScenario(podIndex, withoutEviction)
}

function withoutEviction({ evictAtSeconds: _, evictGraceSeconds: __, ...scenario }: Scenario): Scenario {
  return scenario
}

function withoutDelete({ deleteAtSeconds: _, ...scenario }: Scenario): Scenario {
  return scenario
}
