import { hasActiveMain, wantsStart } from './generate-status.ts'
import { restartsAfterProbeKill, shouldRestart } from './restart-policy.ts'
import type { Instance, Sim, SimContainer } from './sim-state.ts'

export interface KillOrder {
  readonly instance: Instance
  readonly because: 'livenessProbe' | 'startupProbe'
}

/** What a sync is going to do. */
export interface PodActions {
  readonly killPod: boolean
  readonly kill: readonly KillOrder[]
  readonly startInits: readonly SimContainer[]
  readonly startMains: readonly SimContainer[]
  readonly startEphemerals: readonly SimContainer[]
}

const NOTHING: PodActions = { killPod: false, kill: [], startInits: [], startMains: [], startEphemerals: [] }

/**
 * Decides from what the last relist saw, and does nothing itself.
 * Models kuberuntime_manager.go computePodActions (v1.37).
 */
export function computeActions(sim: Sim): PodActions {
  if (!sim.sandboxSeen) {
    // With policy Never a pod whose sandbox was stopped gets no further one.
    if (sim.pod.restartPolicy === 'Never' && sim.mains.some(({ instances }) => instances.length > 0)) {
      return { ...NOTHING, killPod: true }
    }
    const first = sim.inits[0]
    return first === undefined ? { ...NOTHING, startMains: sim.mains } : { ...NOTHING, startInits: [first] }
  }
  const inits = computeInits(sim)
  if (inits.killPod || !inits.hasInitialized) return { ...NOTHING, ...inits }
  const kill: KillOrder[] = [...inits.kill]
  const startMains: SimContainer[] = []
  let kept = 0
  for (const container of sim.mains) {
    const newest = container.seen[0]
    if (newest?.state !== 'running') {
      if (wantsStart(sim, container, newest)) startMains.push(container)
      continue
    }
    const because = failedProbe(newest.instance)
    if (because === undefined) {
      kept++
      continue
    }
    kill.push({ instance: newest.instance, because })
    if (restartsAfterProbeKill(container, sim.pod.restartPolicy)) startMains.push(container)
  }
  const over = kept === 0 && startMains.length === 0
  const startInits = over ? [] : inits.startInits
  return { killPod: over, kill, startInits, startMains, startEphemerals: over ? [] : ephemeralsToStart(sim) }
}

/** A pod is created without them; they are attached here once all mains have started, and never run again. */
function ephemeralsToStart(sim: Sim): readonly SimContainer[] {
  if (sim.ephemerals.length === 0 || sim.mains.some(({ seen }) => seen.length === 0)) return NOTHING.startEphemerals
  return sim.ephemerals.filter(({ seen }) => seen.length === 0)
}

function failedProbe(instance: Instance): KillOrder['because'] | undefined {
  if (instance.found.livenessProbe === 'failure') return 'livenessProbe'
  if (instance.found.startupProbe === 'failure') return 'startupProbe'
  return undefined
}

/** Models kuberuntime_container.go computeInitContainerActions (v1.37): from the last entry back to the first. */
function computeInits(sim: Sim) {
  const kill: KillOrder[] = []
  const start: SimContainer[] = []
  let hasInitialized = sim.inits.length === 0 || hasInitializedMain(sim)
  let previouslyInitialized = hasInitialized
  for (let i = sim.inits.length - 1; i >= 0; i--) {
    const container = sim.inits[i]
    if (container === undefined) continue
    const newest = container.seen[0]
    const isSidecar = container.role === 'sidecar'
    if (newest === undefined) {
      if (previouslyInitialized && isSidecar) start.push(container)
      continue
    }
    if (previouslyInitialized && !isSidecar) continue
    const next = sim.inits[i + 1]
    const open = () => {
      if (next === undefined) hasInitialized = true
      else if (!previouslyInitialized) start.push(next)
    }
    if (newest.state === 'running' && isSidecar) {
      const { instance } = newest
      const startup = container.model.spec.startupProbe === undefined ? 'success' : instance.found.startupProbe
      if (startup === 'failure') {
        kill.push({ instance, because: 'startupProbe' })
        start.push(container)
      } else if (startup === 'success') {
        open()
        if (container.model.spec.livenessProbe !== undefined && instance.found.livenessProbe === 'failure') {
          kill.push({ instance, because: 'livenessProbe' })
          start.push(container)
        }
      }
    } else if (newest.state === 'exited' && isSidecar) {
      start.push(container)
    } else if (newest.state === 'exited') {
      const { exitCode = 0, reason } = newest.instance.ending ?? {}
      if (exitCode !== 0 || reason === 'OOMKilled') {
        if (!shouldRestart(container, sim.pod.restartPolicy, exitCode)) {
          return { killPod: true, kill: [], startInits: [], hasInitialized: false }
        }
        start.push(container)
      } else {
        open()
      }
    }
    previouslyInitialized = true
  }
  const first = sim.inits[0]
  if (!previouslyInitialized && first !== undefined) start.push(first)
  return { killPod: false, kill, startInits: start.reverse(), hasInitialized }
}

/** Whether the mains tell that the init list is behind the pod. Up to 1.36 one of them must be there now. */
function hasInitializedMain(sim: Sim): boolean {
  if (sim.behaviors.staysInitialized) return hasActiveMain(sim)
  return sim.mains.some((container) => {
    const state = container.seen[0]?.state
    return state === 'running' || state === 'created'
  })
}
