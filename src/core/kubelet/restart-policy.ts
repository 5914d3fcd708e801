import type { RestartPolicy } from '../kube/pod-types.ts'
import type { SimContainer } from './sim-state.ts'

/**
 * Whether a container that ended with `exitCode` is to run again: its own rules, then its own policy, then the pod's.
 * A native sidecar always is. Models pkg/api/v1/pod/util.go ContainerShouldRestart (v1.37).
 */
export function shouldRestart(container: SimContainer, podPolicy: RestartPolicy, exitCode: number): boolean {
  if (container.role === 'sidecar') return true
  const { restartPolicy, restartPolicyRules } = container.model.spec
  for (const rule of restartPolicyRules ?? []) {
    const values = rule.exitCodes?.values ?? []
    const isIn = values.includes(exitCode)
    const matches = rule.exitCodes?.operator === 'In' ? isIn : rule.exitCodes?.operator === 'NotIn' && !isIn
    if (matches && (rule.action === 'Restart' || rule.action === 'RestartAllContainers')) return true
  }
  const policy = restartPolicy ?? podPolicy
  if (policy === 'Always') return true
  return policy === 'OnFailure' && exitCode !== 0
}
