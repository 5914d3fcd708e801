import { type ContainerStatus, type Phase, type PodStatus, RESTARTED_ENDING } from './pod-status.ts'
import { shouldRestart } from './restart-policy.ts'
import type { Ending, Sim } from './sim-state.ts'

/**
 * The pod's phase from its container statuses. `isOver` when its containers will not be restarted any more; `hasInitialized`
 * when a main of this sandbox is known to have been created. Whether a sidecar is started is taken from the status before:
 * upstream takes the phase before it asks the probes. Models pkg/kubelet/kubelet_pods.go getPhase (v1.37).
 */
export function computePhase(
  sim: Sim,
  inits: readonly ContainerStatus[],
  mains: readonly ContainerStatus[],
  old: PodStatus | undefined,
  isOver: boolean,
  hasInitialized: boolean,
): Phase {
  const policy = sim.pod.restartPolicy
  const restarts = ({ container }: ContainerStatus, ending: Ending) =>
    ending === RESTARTED_ENDING || shouldRestart(container, policy, ending.exitCode)
  let pendingInits = 0
  let failedForGood = 0
  let pendingSidecars = 0
  let running = 0
  let waiting = 0
  for (let i = 0; i < inits.length; i++) {
    const status = inits[i] as ContainerStatus
    const { container } = status
    const ending = endingOf(status)
    if (container.role === 'sidecar') {
      if (status.state === 'running') running++
      if (status.state === 'waiting' && ending === undefined) waiting++
      const isUp = status.state === 'running' && sim.behaviors.carriesStarted && (old?.inits[i]?.started ?? false)
      if (!isUp && ending === undefined) pendingSidecars++
    } else if (ending === undefined) pendingInits++
    else if (ending.exitCode !== 0 && !restarts(status, ending)) failedForGood++
  }
  let stopped = 0
  let succeeded = 0
  let willRestart = 0
  for (const status of mains) {
    const ending = endingOf(status)
    if (status.state === 'running') running++
    else if (ending === undefined) waiting++
    else {
      stopped++
      if (status.state === 'terminated' && ending.exitCode === 0) succeeded++
      if (sim.behaviors.hasRestartRules && restarts(status, ending)) willRestart++
    }
  }
  if (failedForGood > 0) return 'Failed'
  const held = sim.behaviors.phaseAsksRuntime
    ? pendingInits > 0 || (pendingSidecars > 0 && !hasInitialized)
    : pendingInits + pendingSidecars > 0 && !mains.some(({ state }) => state !== 'waiting')
  if (held || waiting > 0) return 'Pending'
  if (running > 0) return 'Running'
  if (stopped === 0) return 'Pending'
  if (isOver) return stopped === succeeded ? 'Succeeded' : 'Failed'
  if (willRestart > 0) return 'Running'
  if (!sim.behaviors.hasRestartRules) {
    // Before, only the pod's policy was asked: under OnFailure one success short means that one restarts.
    if (policy === 'Always') return 'Running'
    if (stopped !== succeeded && policy === 'OnFailure') return 'Running'
  }
  return stopped === succeeded ? 'Succeeded' : 'Failed'
}

/** How a container that is not running ended, as far as its status says. */
function endingOf(status: ContainerStatus): Ending | undefined {
  if (status.state === 'running') return undefined
  return status.state === 'terminated' ? status.ending : status.last
}
