import type { RestartPolicy } from '../kube/pod-types.ts'
import type { SimContainer } from './sim-state.ts'

/**
 * Whether a container that ended with `exitCode` is to run again: its own rules (the first that matches), then its own
 * policy, then the pod's. A native sidecar always is. Models pkg/api/v1/pod/util.go ContainerShouldRestart (v1.37).
 */
export function shouldRestart(container: SimContainer, podPolicy: RestartPolicy, exitCode: number): boolean {
  if (container.role === 'sidecar') return true
  const { restartPolicy } = container.model.spec
  const action = actionOfRule(container, exitCode)
  if (action === 'Restart' || action === 'RestartAllContainers') return true
  const policy = restartPolicy ?? podPolicy
  return policy === 'Always' || (policy === 'OnFailure' && exitCode !== 0)
}

/** What the first rule that matches the exit code asks for. Models pkg/api/v1/pod/util.go FindMatchingContainerRestartRule (v1.37). */
export function actionOfRule(container: SimContainer, exitCode: number): string | undefined {
  const { restartPolicy, restartPolicyRules } = container.model.spec
  if (restartPolicy === undefined) return undefined
  return restartPolicyRules?.find(({ exitCodes }) => {
    const isIn = exitCodes?.values?.includes(exitCode) ?? false
    return exitCodes?.operator === 'In' ? isIn : exitCodes?.operator === 'NotIn' && !isIn
  })?.action
}

/**
 * Whether a main that a probe has failed is started again right after its kill. Its exit code is not known yet, so rules are
 * not asked, and OnFailure restarts it whatever it exits with. Models kuberuntime_manager.go computePodActions (v1.37).
 */
export function restartsAfterProbeKill(container: SimContainer, podPolicy: RestartPolicy): boolean {
  return (container.model.spec.restartPolicy ?? podPolicy) !== 'Never'
}
