import type { ContainerStatus, Phase } from './pod-status.ts'
import { shouldRestart } from './restart-policy.ts'
import type { Sim } from './sim-state.ts'

/**
 * The pod's phase from its container statuses. `isOver` when its containers will not be restarted any more.
 * Models pkg/kubelet/kubelet_pods.go getPhase (v1.37).
 */
export function computePhase(
  sim: Sim,
  inits: readonly ContainerStatus[],
  mains: readonly ContainerStatus[],
  isOver: boolean,
  hasInitialized: boolean,
): Phase {
  const policy = sim.pod.restartPolicy
  let pendingInits = 0
  let failedInits = 0
  let failedForGood = 0
  let pendingSidecars = 0
  let running = 0
  let waiting = 0
  for (const status of inits) {
    if (status.container.role === 'sidecar') {
      if (status.state === 'running') {
        running++
        if (!status.started) pendingSidecars++
      } else if (status.state === 'waiting' && status.last === undefined) {
        pendingSidecars++
        waiting++
      }
      continue
    }
    const ending = status.state === 'terminated' ? status.ending : status.state === 'waiting' ? status.last : undefined
    if (ending === undefined) pendingInits++
    else if (ending.exitCode !== 0) {
      failedInits++
      if (!shouldRestart(status.container, policy, ending.exitCode)) failedForGood++
    }
  }
  let stopped = 0
  let succeeded = 0
  let willRestart = 0
  for (const status of mains) {
    const ending = status.state === 'terminated' ? status.ending : status.state === 'waiting' ? status.last : undefined
    if (status.state === 'running') running++
    else if (ending === undefined) waiting++
    else {
      stopped++
      if (status.state === 'terminated' && ending.exitCode === 0) succeeded++
      if (shouldRestart(status.container, policy, ending.exitCode)) willRestart++
    }
  }
  if (failedForGood > 0) return 'Failed'
  if (pendingInits > 0 || failedInits > 0 || (pendingSidecars > 0 && !hasInitialized)) return 'Pending'
  if (waiting > 0) return 'Pending'
  if (running > 0) return 'Running'
  if (stopped === 0) return 'Pending'
  if (isOver) return stopped === succeeded ? 'Succeeded' : 'Failed'
  if (willRestart > 0) return 'Running'
  return stopped === succeeded ? 'Succeeded' : 'Failed'
}
